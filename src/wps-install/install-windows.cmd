@echo off
setlocal
set "SCRIPT=%~dp0scripts\windows.ps1"
if not exist "%SCRIPT%" (
  echo Please unzip all files first, then run this again.
  echo Qing xian jie ya quan bu wen jian, zai yun xing.
  pause
  exit /b 1
)
powershell.exe -NoProfile -ExecutionPolicy Bypass -File "%SCRIPT%" install
set "CODE=%ERRORLEVEL%"
echo.
pause
exit /b %CODE%
