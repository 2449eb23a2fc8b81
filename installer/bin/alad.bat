@echo off
rem Starts ALAD Workbench: the window without arguments or with a dataset, the command line with a command.
rem JAVA_HOME chooses the Java, ALAD_JAVA_OPTS adds options for it, which win over those here: -Xmx4g
rem gives more memory, to the window as to commands. Trainings of the window run in processes with memory of their own.
setlocal
for %%i in ("%~dp0..") do set "ALAD_HOME_DIR=%%~fi"
set "ALAD_JAVA=java"
if defined JAVA_HOME set "ALAD_JAVA=%JAVA_HOME%\bin\java"
set "ALAD_JAVA_VERSION="
for /f "tokens=3" %%v in ('call "%ALAD_JAVA%" -version 2^>^&1 ^| findstr /i "version"') do if not defined ALAD_JAVA_VERSION set "ALAD_JAVA_VERSION=%%~v"
for /f "delims=.-" %%v in ("%ALAD_JAVA_VERSION%") do set "ALAD_JAVA_VERSION=%%v"
if not defined ALAD_JAVA_VERSION goto nojava
if %ALAD_JAVA_VERSION% LSS 17 goto wrongjava
rem The engine's threads sleep while they wait for work: spinning ones stall each other on a busy machine.
if not defined OMP_WAIT_POLICY set OMP_WAIT_POLICY=passive
if not defined OPENBLAS_THREAD_TIMEOUT set OPENBLAS_THREAD_TIMEOUT=8
rem The window has a heap that fits it, and gives back what it doesn't need; commands have what Java gives them.
set "ALAD_WINDOW="
if "%~1"=="" set "ALAD_WINDOW=@"%ALAD_HOME_DIR%\lib\window.options""
if not "%~1"=="" if "%~2"=="" if exist "%~1" set "ALAD_WINDOW=@"%ALAD_HOME_DIR%\lib\window.options""
"%ALAD_JAVA%" ^
  -Dalad.home="%ALAD_HOME_DIR%" ^
  -XX:MetaspaceSize=160m ^
  --module-path "%ALAD_HOME_DIR%\lib\javafx" ^
  --add-modules javafx.controls,javafx.swing ^
  --add-opens javafx.controls/javafx.scene.control.skin=ALL-UNNAMED ^
  --add-exports javafx.base/com.sun.javafx.event=ALL-UNNAMED ^
  --add-exports javafx.controls/com.sun.javafx.scene.control=ALL-UNNAMED ^
  --add-exports javafx.controls/com.sun.javafx.scene.control.behavior=ALL-UNNAMED ^
  --add-exports javafx.controls/com.sun.javafx.scene.control.inputmap=ALL-UNNAMED ^
  --add-exports javafx.graphics/com.sun.javafx.scene=ALL-UNNAMED ^
  --add-exports javafx.graphics/com.sun.javafx.scene.traversal=ALL-UNNAMED ^
  %ALAD_WINDOW% %ALAD_JAVA_OPTS% ^
  -cp "%ALAD_HOME_DIR%\lib\*" alad.Main %*
exit /b %ERRORLEVEL%
:nojava
if defined JAVA_HOME if not exist "%ALAD_JAVA%.exe" goto missingjava
if not defined JAVA_HOME where java >nul 2>&1
if not defined JAVA_HOME if errorlevel 1 goto missingjava
echo Java could not start (%ALAD_JAVA%). It said: 1>&2
"%ALAD_JAVA%" -version 1>&2
exit /b 1
:missingjava
echo ALAD Workbench needs Java 17 or newer, but there is no %ALAD_JAVA%; set JAVA_HOME to its folder. 1>&2
exit /b 1
:wrongjava
echo ALAD Workbench needs Java 17 or newer, but %ALAD_JAVA% is of version %ALAD_JAVA_VERSION%; set JAVA_HOME to its folder. 1>&2
exit /b 1
