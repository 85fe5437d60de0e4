#!/bin/sh
# 卸载暖表：在终端里运行  sh uninstall-linux.sh
sh "$(dirname -- "$0")/scripts/linux.sh" uninstall
code=$?
# A terminal that was opened for this alone would close before anybody has read it.
if [ -t 0 ] && [ -t 1 ]; then
  printf '\n按回车键结束。'
  read -r _
fi
exit "$code"
