#!/bin/sh
# Installs or uninstalls 暖表 for WPS 表格 on Linux (统信 UOS, 银河麒麟) for the user who runs it.
#   linux.sh install | uninstall
# Run through install-linux.sh and uninstall-linux.sh beside it. windows.ps1 does the same on Windows.
# Exit codes: 0 done; 1 not done, and nothing was changed in the list of add-ins.
set -u

name=nuanbiao
action=${1:-install}
scripts=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd) || exit 1
kit=$(dirname -- "$scripts")
root=${HOME:-}/.local/share/Kingsoft/wps/jsaddons
list=$root/publish.xml
new_list=$root/.$name-publish.$$
new_folder=$root/.$name-folder.$$
old_folder=$root/.$name-before.$$
trap 'rm -rf -- "$new_list" "$new_folder"' EXIT
trap 'exit 1' HUP INT TERM

say() { printf '%s\n' "$*"; }

# Stops with the reason.
refuse() {
  say "没有完成：$*" >&2
  exit 1
}

check_user() {
  [ -d "${HOME:-}" ] || refuse '不知道用户的主目录在哪里（HOME）。'
  # WPS reads the add-ins of the user who runs it; with sudo that would be another.
  if [ "$(id -u)" = 0 ] && [ -n "${SUDO_USER:-}" ]; then
    refuse '请不要用 sudo：暖表装在当前用户的目录里。请用平时使用 WPS 的用户直接运行。'
  fi
}

# The one folder of the add-in beside the scripts.
find_kit_folder() {
  folder=
  for found in "$kit/${name}"_[0-9]*/; do
    [ -f "${found}ribbon.xml" ] || continue
    [ -z "$folder" ] || refuse "安装包里有不止一个版本，请只留一个：$kit"
    folder=${found%/}
  done
  if [ -z "$folder" ] || [ ! -f "$kit/publish-entry.xml" ]; then
    refuse "安装包不完整。请把安装包全部解压出来，再运行其中的 install-linux.sh：$kit"
  fi
  installed=$root/$(basename -- "$folder")
}

# An administrator's list may name 暖表 too; two of them would draw two tabs.
check_managed() {
  if [ -f "$root/jsplugins.xml" ] && grep -q "name=[\"']${name}[\"']" "$root/jsplugins.xml"; then
    refuse '单位的管理员已经统一部署了暖表（jsplugins.xml），不要再装一份。要换版本，请找管理员。'
  fi
}

# What the list would be with the entry, or without when it is empty, into $new_list. $changed says whether it is
# another than before; a list that is not XML ends it here, before anything was touched.
plan_list() {
  changed=no
  if [ ! -s "$list" ]; then
    [ -n "$1" ] || return 0
    printf '<?xml version="1.0" encoding="UTF-8"?>\n<jsplugins>\n  %s\n</jsplugins>\n' "$1" >"$new_list" ||
      refuse "不能写：$root"
    changed=yes
    return 0
  fi
  [ "$(tr -d '\000' <"$list" | wc -c)" -eq "$(wc -c <"$list")" ] ||
    refuse "$list 的编码是 UTF-16，暖表不敢改动。请把它另存为 UTF-8，再运行一次。"
  ends=0
  [ "$(tail -c 1 "$list" | od -An -tx1 | tr -d ' \n')" = 0a ] && ends=1
  # Keeps who may read and write it.
  cp -p -- "$list" "$new_list" || refuse "不能写：$root"
  LC_ALL=C awk -v name="$name" -v entry="$1" -v ends_with_newline="$ends" \
    -f "$scripts/merge-publish.awk" "$list" >"$new_list"
  case $? in
    0) changed=yes ;;
    3) ;;
    4) refuse_list ;;
    *) refuse '这台电脑的 awk 不能用，暖表没有改动任何文件。' ;;
  esac
}

refuse_list() {
  read -r code line <"$new_list"
  case $code in
    pair) why='开始和结束的标签对不上' ;;
    end) why='没有写完' ;;
    text) why='最外层以外还有别的内容' ;;
    root) why='最外层不是 jsplugins' ;;
    *) why='有 XML 不允许的写法' ;;
  esac
  refuse "WPS 的加载项清单已经损坏：第 $line 行，$why。
  $list
暖表没有改动它。请先备份，再请管理员修好；里面没有要紧的加载项时，也可以改名后再运行一次。"
}

# The list in its place in one step, what it was beside it.
put_list() {
  [ "$changed" = yes ] || return 0
  if [ -e "$list" ]; then
    backup=$list.$name-$(date +%Y%m%d-%H%M%S).bak
    cp -p -- "$list" "$backup" || refuse "不能备份加载项清单：$backup"
    say "原来的加载项清单备份在 $backup"
  fi
  mv -f -- "$new_list" "$list" || refuse "不能写加载项清单：$list"
}

put_folder() {
  cp -R -- "$folder" "$new_folder" || refuse "不能复制文件到：$root"
  # From a disc all would be read-only, and no later version could take its place.
  chmod -R u+w -- "$new_folder"
  if [ -e "$installed" ]; then
    mv -- "$installed" "$old_folder" || refuse "不能换掉原来的文件：$installed"
  fi
  mv -- "$new_folder" "$installed" || {
    [ ! -e "$old_folder" ] || mv -- "$old_folder" "$installed"
    refuse "不能放好文件：$installed"
  }
  rm -rf -- "$old_folder"
}

# All versions of ours but the one that is named.
remove_folders() {
  for found in "$root/${name}"_[0-9]*; do
    if [ ! -d "$found" ] || [ "$found" = "$1" ]; then continue; fi
    rm -rf -- "$found" || refuse "不能删除：$found"
    say "已删除 $found"
  done
}

tell_restart() {
  printf '\n还要做：\n  1. 关闭全部 WPS 窗口。\n'
  if command -v quickstartoffice >/dev/null 2>&1; then
    say "  2. 在终端里运行：quickstartoffice restart"
  else
    say "  2. 注销后重新登录（WPS 在后台留着一个程序；有 quickstartoffice 命令的，运行 quickstartoffice restart 也行）。"
  fi
}

install() {
  find_kit_folder
  check_managed
  mkdir -p -- "$root" || refuse "不能建立文件夹：$root"
  entry=$(tr -d '\r\n' <"$kit/publish-entry.xml")
  plan_list "$entry"
  put_folder
  put_list
  remove_folders "$installed"
  say "暖表装好了：$installed"
  tell_restart
  say '  3. 打开 WPS 表格。询问是否允许加载项时，点“允许”。'
  say '  4. 再关闭、打开一次 WPS 表格：出现“暖表”选项卡。第一次可能要等一两分钟。'
}

uninstall() {
  if [ ! -d "$root" ]; then
    say '这台电脑的当前用户没有装过暖表。'
    return 0
  fi
  plan_list ''
  put_list
  remove_folders ''
  say '暖表已经卸载。别的加载项和您的报表都没有改动。'
  tell_restart
}

[ ! -L "$list" ] || list=$(readlink -f -- "$list")
check_user
case $action in
  install) install ;;
  uninstall) uninstall ;;
  *) refuse "用法：linux.sh install 或 linux.sh uninstall" ;;
esac
