# On Windows: install setup.exe for this person, try it, refuse while it runs, upgrade, uninstall, compare.
param([Parameter(Mandatory)][string]$Setup)
$ErrorActionPreference = "Stop"
$folder = "$env:LOCALAPPDATA\Programs\Worklist"
$program = "$folder\worklist.exe"
$key = "HKCU:\Software\Microsoft\Windows\CurrentVersion\Uninstall\Worklist"

function Install { (Start-Process $Setup "/S", "/CurrentUser" -Wait -PassThru).ExitCode }
function Assert([bool]$Holds, [string]$Told) { if (-not $Holds) { throw "not so: $Told" } else { "ok  $Told" } }

Assert (-not (Test-Path $folder)) "nothing is installed before"
Assert ((Install) -eq 0) "setup installs for this person without a question"
Assert ((Get-Item "HKCU:\Software\Classes\worklist\shell\open\command").GetValue("") -like "*--open*") "links lead to it"
$tested = Start-Process $program "--self-test" -Wait -PassThru -RedirectStandardOutput self-test.txt
Get-Content self-test.txt
Assert ($tested.ExitCode -eq 0) "the installed program passes its self-test"
$running = Start-Process $program "serve", "--demo" -PassThru -WindowStyle Hidden
Start-Sleep 3
Assert ((Install) -eq 5) "setup refuses with 5 while the program runs"
Stop-Process $running
Start-Sleep 1
Assert ((Install) -eq 0) "setup upgrades when it has ended"
Start-Process "$folder\uninstall.exe" "/CurrentUser", "/S", "_?=$folder" -Wait
Remove-Item "$folder\uninstall.exe", $folder -ErrorAction SilentlyContinue
Assert (-not (Test-Path $folder)) "uninstalling leaves no file"
Assert (-not (Test-Path $key)) "nor a key"
