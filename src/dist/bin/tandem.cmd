@echo off
rem Starts Tandem with the Java on the PATH, or that of JAVA_HOME.
setlocal
set "home=%~dp0.."
set "java=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "java=%JAVA_HOME%\bin\java.exe"
"%java%" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp "%home%\lib\*" dev.tandem.cli.Main %*
exit /b %ERRORLEVEL%
