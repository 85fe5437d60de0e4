# Installs or uninstalls 暖表 for WPS 表格 on Windows for the user who runs it.
#   powershell -NoProfile -ExecutionPolicy Bypass -File windows.ps1 install | uninstall
# Run through install-windows.cmd and uninstall-windows.cmd beside it. linux.sh and merge-publish.awk do the same
# on Linux, function by function.
# Windows PowerShell 5.1 and before: nothing here is newer than PowerShell 2.0. The build saves this file with a byte
# order mark, without which PowerShell would read the Chinese below in the code page of the machine.
# Exit codes: 0 done; 1 not done, and nothing was changed in the list of add-ins.
param([string]$Action = 'install')

$ErrorActionPreference = 'Stop'
$Name = 'nuanbiao'
$Scripts = Split-Path -Parent $MyInvocation.MyCommand.Path
$Kit = Split-Path -Parent $Scripts
$Root = [IO.Path]::Combine([string]$env:APPDATA, 'kingsoft\wps\jsaddons')
$List = [IO.Path]::Combine($Root, 'publish.xml')

# One letter a byte: whatever the encoding, what is not ours comes out as it went in.
$Bytes = [Text.Encoding]::GetEncoding(28591)
$ByteOrderMark = $Bytes.GetString([byte[]](239, 187, 191))

# ---- The list of add-ins. Texts are compared letter by letter, never by the rules of a language.

$StartTag = New-Object Text.RegularExpressions.Regex '\G<(?![!?/0-9.-])([^ \t\r\n<>/="''&]+)'
$EndTag = New-Object Text.RegularExpressions.Regex '\G</([^ \t\r\n<>/="''&]+)[ \t\r\n]*>'
$Attribute = New-Object Text.RegularExpressions.Regex '\G[ \t\r\n]+([^ \t\r\n<>/="''&]+)[ \t\r\n]*=[ \t\r\n]*("[^"<]*"|''[^''<]*'')'
$NoSpace = New-Object Text.RegularExpressions.Regex '[^ \t\r\n]'
$TagEnd = New-Object Text.RegularExpressions.Regex '\G[ \t\r\n]*/?>'
$Reference = New-Object Text.RegularExpressions.Regex '&(amp|lt|gt|quot|apos|#[0-9]+|#x[0-9A-Fa-f]+);'

function Test-Same([string]$One, [string]$Other) {
    return [string]::Equals($One, $Other, [StringComparison]::Ordinal)
}

function Test-At([string]$Text, [int]$At, [string]$Mark) {
    return [string]::CompareOrdinal($Text, $At, $Mark, 0, $Mark.Length) -eq 0
}

function Find-Mark([string]$Text, [string]$Mark, [int]$At) {
    return $Text.IndexOf($Mark, $At, [StringComparison]::Ordinal)
}

function Test-Space([string]$Letter) {
    return (Find-Mark " `t`r`n" $Letter 0) -ge 0
}

# Only the five references that XML itself knows, and numbers, are references here.
function Test-StrayAmpersand([string]$Text) {
    return $Reference.Replace($Text, '').Contains('&')
}

function Set-Fault($State, [string]$Code, [int]$At) {
    if ($State.Fault -ne '') { return }
    $State.Fault = $Code
    $State.FaultLine = $State.Text.Substring(0, $At).Split("`n").Length
}

function Skip-To($State, [string]$Mark, [int]$At) {
    $found = Find-Mark $State.Text $Mark $At
    if ($found -lt 0) {
        Set-Fault $State 'end' $At
        return $State.Text.Length
    }
    return $found + $Mark.Length
}

function Read-Comment($State, [int]$At) {
    $inside = Find-Mark $State.Text '--' ($At + 4)
    if ($inside -lt 0) {
        Set-Fault $State 'end' $At
        return $State.Text.Length
    }
    if (-not (Test-At $State.Text ($inside + 2) '>')) { Set-Fault $State 'markup' $At }
    return $inside + 3
}

function Read-Stretch($State, [int]$At) {
    $end = Find-Mark $State.Text '<' $At
    if ($end -lt 0) { $end = $State.Text.Length }
    $stretch = $State.Text.Substring($At, $end - $At)
    $word = $NoSpace.Match($stretch)
    if ($State.Depth -eq 0 -and $word.Success) { Set-Fault $State 'text' ($At + $word.Index) }
    if ((Test-StrayAmpersand $stretch) -or (Find-Mark $stretch ']]>' 0) -ge 0) { Set-Fault $State 'markup' $At }
    return $end
}

# A start tag is checked attribute by attribute. Leaves: TagIsOurs.
function Read-Tag($State, $Tag) {
    $State.TagIsOurs = $false
    $at = $Tag.Index + $Tag.Length
    $seen = @{}
    $found = $Attribute.Match($State.Text, $at)
    while ($found.Success) {
        $attributeName = $found.Groups[1].Value
        $quoted = $found.Groups[2].Value
        $value = $quoted.Substring(1, $quoted.Length - 2)
        # Letter by letter, since PowerShell's tables take A and a for one.
        $key = $Bytes.GetBytes($attributeName) -join ' '
        if ($seen.ContainsKey($key) -or (Test-StrayAmpersand $value)) { Set-Fault $State 'markup' $Tag.Index }
        $seen[$key] = $true
        if ((Test-Same $attributeName 'name') -and (Test-Same $value $Name)) { $State.TagIsOurs = $true }
        $at = $found.Index + $found.Length
        $found = $Attribute.Match($State.Text, $at)
    }
    $end = $TagEnd.Match($State.Text, $at)
    if (-not $end.Success) {
        Set-Fault $State 'markup' $Tag.Index
        return $State.Text.Length
    }
    return $end.Index + $end.Length
}

function Open-Element($State, [int]$At, [int]$NextAt) {
    if ($State.Depth -eq 1) {
        $State.Roots = $State.Roots + 1
        if ($State.Roots -gt 1) { Set-Fault $State 'text' $At }
        if (-not (Test-Same $State.Open[1] 'jsplugins')) { Set-Fault $State 'root' $At }
        $State.RootOpenEnd = $NextAt
        $State.RootIsEmpty = Test-At $State.Text ($NextAt - 2) '/>'
    }
    if ($State.Depth -eq 2) {
        $State.ChildStart = $At
        $isAddIn = (Test-Same $State.Open[2] 'jsplugin') -or (Test-Same $State.Open[2] 'jspluginonline')
        $State.ChildIsOurs = $State.TagIsOurs -and $isAddIn
        if ($State.FirstChildStart -lt 0) { $State.FirstChildStart = $At }
    }
}

function Close-Element($State, [int]$At, [int]$NextAt) {
    if ($State.Depth -eq 1) { $State.RootCloseStart = $At }
    if ($State.Depth -eq 2 -and $State.ChildIsOurs) {
        $State.OursStart += $State.ChildStart
        $State.OursEnd += $NextAt
    }
    $State.Depth = $State.Depth - 1
}

function Read-EndTag($State, $Tag) {
    if ($State.Depth -eq 0 -or -not (Test-Same $State.Open[$State.Depth] $Tag.Groups[1].Value)) {
        Set-Fault $State 'pair' $Tag.Index
        return $State.Text.Length
    }
    $nextAt = $Tag.Index + $Tag.Length
    Close-Element $State $Tag.Index $nextAt
    return $nextAt
}

function Read-StartTag($State, $Tag) {
    $nextAt = Read-Tag $State $Tag
    if ($State.Fault -ne '') { return $nextAt }
    $State.Depth = $State.Depth + 1
    $State.Open[$State.Depth] = $Tag.Groups[1].Value
    Open-Element $State $Tag.Index $nextAt
    if (Test-At $State.Text ($nextAt - 2) '/>') { Close-Element $State $Tag.Index $nextAt }
    return $nextAt
}

function Read-Markup($State, [int]$At) {
    $text = $State.Text
    if (Test-At $text $At '<!--') { return Read-Comment $State $At }
    if ((Test-At $text $At '<![CDATA[') -and $State.Depth -gt 0) { return Skip-To $State ']]>' $At }
    if ((Test-At $text $At '<?') -and -not (Test-At $text $At '<?xml ')) { return Skip-To $State '?>' $At }
    $tag = $EndTag.Match($text, $At)
    if ($tag.Success) { return Read-EndTag $State $tag }
    $tag = $StartTag.Match($text, $At)
    if ($tag.Success) { return Read-StartTag $State $tag }
    Set-Fault $State 'markup' $At
    return $text.Length
}

# Walks through the list once. Leaves the first fault, where the root opens and closes, and our own entries.
function Read-List([string]$Text) {
    $state = @{
        Text = $Text; Fault = ''; FaultLine = 0; Depth = 0; Open = @{}; Roots = 0
        RootOpenEnd = 0; RootIsEmpty = $false; RootCloseStart = 0
        TagIsOurs = $false; ChildIsOurs = $false; ChildStart = 0; FirstChildStart = -1
        OursStart = @(); OursEnd = @()
    }
    $at = 0
    if (Test-At $Text 0 $ByteOrderMark) { $at = 3 }
    if (Test-At $Text $at '<?xml ') { $at = Skip-To $state '?>' $at }
    while ($state.Fault -eq '' -and $at -lt $Text.Length) {
        if (Test-At $Text $at '<') { $at = Read-Markup $state $at }
        else { $at = Read-Stretch $state $at }
    }
    if ($state.Depth -gt 0) { Set-Fault $state 'end' ($Text.Length - 1) }
    if ($state.Roots -eq 0) { Set-Fault $state 'root' 0 }
    return $state
}

# Where the white space before a place begins.
function Find-SpaceBefore($State, [int]$At) {
    while ($At -gt $State.RootOpenEnd -and (Test-Space ($State.Text.Substring($At - 1, 1)))) { $At = $At - 1 }
    return $At
}

function Get-LineEnd([string]$Text) {
    if ((Find-Mark $Text "`r`n" 0) -ge 0) { return "`r`n" }
    return "`n"
}

# What stands between a line's end and the first entry; two spaces where there is none.
function Get-Indent($State) {
    if ($State.FirstChildStart -lt 0) { return '  ' }
    $from = Find-SpaceBefore $State $State.FirstChildStart
    $space = $State.Text.Substring($from, $State.FirstChildStart - $from)
    $lineAt = $space.LastIndexOf([char]10)
    if ($lineAt -lt 0) { return '  ' }
    return $space.Substring($lineAt + 1)
}

# The text with our entries from a number on, counted from 0, left out.
function Remove-Ours($State, [int]$First) {
    $result = ''
    $from = 0
    for ($number = $First; $number -lt $State.OursStart.Length; $number++) {
        $end = Find-SpaceBefore $State $State.OursStart[$number]
        $result = $result + $State.Text.Substring($from, $end - $from)
        $from = $State.OursEnd[$number]
    }
    return $result + $State.Text.Substring($from)
}

# The first of ours is replaced where it stands, others of ours go; where there is none, it becomes the last.
function Add-Entry($State, [string]$Entry) {
    $text = $State.Text
    $lineEnd = Get-LineEnd $text
    if ($State.OursStart.Length -gt 0) {
        $shortened = Remove-Ours $State 1
        return $shortened.Substring(0, $State.OursStart[0]) + $Entry + $shortened.Substring($State.OursEnd[0])
    }
    $line = $lineEnd + (Get-Indent $State) + $Entry
    if ($State.RootIsEmpty) {
        $at = $State.RootOpenEnd - 2
        return $text.Substring(0, $at) + '>' + $line + $lineEnd + '</jsplugins>' + $text.Substring($State.RootOpenEnd)
    }
    $at = Find-SpaceBefore $State $State.RootCloseStart
    if ($at -eq $State.RootCloseStart) { $line = $line + $lineEnd }
    return $text.Substring(0, $at) + $line + $text.Substring($at)
}

# ---- Files

function Stop-With([string]$Reason) {
    throw (New-Object InvalidOperationException $Reason)
}

# Folders of any version of ours, nuanbiao_0.1.0 and such.
function Find-Versions([string]$Folder) {
    $versions = @()
    foreach ($found in [IO.Directory]::GetDirectories($Folder)) {
        if ([IO.Path]::GetFileName($found) -cmatch ('^' + $Name + '_[0-9]')) { $versions += $found }
    }
    return $versions
}

function Find-KitFolder {
    $folders = @()
    foreach ($found in @(Find-Versions $Kit)) {
        if ([IO.File]::Exists([IO.Path]::Combine($found, 'ribbon.xml'))) { $folders += $found }
    }
    if ($folders.Length -gt 1) { Stop-With ('安装包里有不止一个版本，请只留一个：' + $Kit) }
    if ($folders.Length -eq 0 -or -not [IO.File]::Exists([IO.Path]::Combine($Kit, 'publish-entry.xml'))) {
        Stop-With ('安装包不完整。请把安装包全部解压出来，再运行其中的 install-windows.cmd：' + $Kit)
    }
    return $folders[0]
}

# An administrator's list may name 暖表 too; two of them would draw two tabs.
function Test-Managed {
    $managed = [IO.Path]::Combine($Root, 'jsplugins.xml')
    if (-not [IO.File]::Exists($managed)) { return }
    $text = [IO.File]::ReadAllText($managed)
    if ((Find-Mark $text ('name="' + $Name + '"') 0) -ge 0 -or (Find-Mark $text ("name='" + $Name + "'") 0) -ge 0) {
        Stop-With '单位的管理员已经统一部署了暖表（jsplugins.xml），不要再装一份。要换版本，请找管理员。'
    }
}

function Stop-AtFault($State) {
    $why = '有 XML 不允许的写法'
    if ($State.Fault -eq 'pair') { $why = '开始和结束的标签对不上' }
    if ($State.Fault -eq 'end') { $why = '没有写完' }
    if ($State.Fault -eq 'text') { $why = '最外层以外还有别的内容' }
    if ($State.Fault -eq 'root') { $why = '最外层不是 jsplugins' }
    Stop-With ('WPS 的加载项清单已经损坏：第 ' + $State.FaultLine + ' 行，' + $why + "。`n  " + $List +
        "`n暖表没有改动它。请先备份，再请管理员修好；里面没有要紧的加载项时，也可以改名后再运行一次。")
}

# What the list would be with the entry, or without when it is empty; the text it is now where nothing changes.
function Get-NewList([string]$Text, [string]$Entry) {
    if ($Text.Length -eq 0) {
        if ($Entry.Length -eq 0) { return '' }
        return '<?xml version="1.0" encoding="UTF-8"?>' + "`r`n<jsplugins>`r`n  " + $Entry + "`r`n</jsplugins>`r`n"
    }
    $state = Read-List $Text
    if ($state.Fault -ne '') { Stop-AtFault $state }
    if ($Entry.Length -eq 0) { return Remove-Ours $state 0 }
    return Add-Entry $state $Entry
}

function Read-ListFile {
    if (-not [IO.File]::Exists($List)) { return '' }
    $text = $Bytes.GetString([IO.File]::ReadAllBytes($List))
    if ((Find-Mark $text "`0" 0) -ge 0) {
        Stop-With ($List + ' 的编码是 UTF-16，暖表不敢改动。请用记事本把它另存为 UTF-8，再运行一次。')
    }
    return $text
}

# The list in its place in one step, what it was beside it.
function Write-ListFile([string]$Text) {
    $newList = [IO.Path]::Combine($Root, '.' + $Name + '-publish.tmp')
    [IO.File]::WriteAllBytes($newList, $Bytes.GetBytes($Text))
    if ([IO.File]::Exists($List)) {
        $backup = $List + '.' + $Name + '-' + (Get-Date -Format 'yyyyMMdd-HHmmss') + '.bak'
        [IO.File]::Replace($newList, $List, $backup)
        Write-Host ('原来的加载项清单备份在 ' + $backup)
    }
    else { [IO.File]::Move($newList, $List) }
}

function Remove-Folder([string]$Folder) {
    if ([IO.Directory]::Exists($Folder)) { Remove-Item -LiteralPath $Folder -Recurse -Force }
}

function Write-Folder([string]$Folder, [string]$Installed) {
    $newFolder = [IO.Path]::Combine($Root, '.' + $Name + '-folder.tmp')
    $oldFolder = [IO.Path]::Combine($Root, '.' + $Name + '-before.tmp')
    Remove-Folder $newFolder
    Remove-Folder $oldFolder
    Copy-Item -LiteralPath $Folder -Destination $newFolder -Recurse
    try {
        if ([IO.Directory]::Exists($Installed)) { [IO.Directory]::Move($Installed, $oldFolder) }
    }
    catch {
        Remove-Folder $newFolder
        Stop-With ('文件正在使用，换不了。请关闭全部 WPS 窗口，再运行一次：' + $Installed)
    }
    [IO.Directory]::Move($newFolder, $Installed)
    Remove-Folder $oldFolder
}

# All versions of ours but the one that is named.
function Remove-OtherFolders([string]$Kept) {
    foreach ($found in @(Find-Versions $Root)) {
        if (Test-Same $found $Kept) { continue }
        try {
            Remove-Folder $found
            Write-Host ('已删除 ' + $found)
        }
        catch { Write-Host ('正在使用，没有删除（关闭 WPS 后可以手工删除）：' + $found) }
    }
}

function Install-AddIn {
    $folder = Find-KitFolder
    Test-Managed
    [void][IO.Directory]::CreateDirectory($Root)
    $entry = [IO.File]::ReadAllText([IO.Path]::Combine($Kit, 'publish-entry.xml')).Trim()
    $text = Read-ListFile
    $newText = Get-NewList $text $entry
    $installed = [IO.Path]::Combine($Root, [IO.Path]::GetFileName($folder))
    Write-Folder $folder $installed
    if (-not (Test-Same $text $newText)) { Write-ListFile $newText }
    Remove-OtherFolders $installed
    Write-Host ('暖表装好了：' + $installed)
    Write-Host "`n还要做："
    Write-Host '  1. 关闭全部 WPS 窗口，再打开 WPS 表格。询问是否允许加载项时，点“允许”。'
    Write-Host '  2. 再关闭、打开一次 WPS 表格：出现“暖表”选项卡。第一次可能要等一两分钟。'
}

function Uninstall-AddIn {
    if (-not [IO.Directory]::Exists($Root)) {
        Write-Host '这台电脑的当前用户没有装过暖表。'
        return
    }
    $text = Read-ListFile
    $newText = Get-NewList $text ''
    if (-not (Test-Same $text $newText)) { Write-ListFile $newText }
    Remove-OtherFolders ''
    Write-Host '暖表已经卸载。别的加载项和您的报表都没有改动。关闭全部 WPS 窗口，再打开，选项卡就没有了。'
}

try {
    if ([string]::IsNullOrEmpty($env:APPDATA)) { Stop-With '不知道用户的文件夹在哪里（APPDATA）。' }
    if (Test-Same $Action 'install') { Install-AddIn }
    elseif (Test-Same $Action 'uninstall') { Uninstall-AddIn }
    else { Stop-With '用法：windows.ps1 install 或 windows.ps1 uninstall' }
    exit 0
}
catch {
    Write-Host ('没有完成：' + $_.Exception.Message)
    exit 1
}
