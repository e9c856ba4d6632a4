// What the program prints stands in the report of the test that made it print.
[assembly: CaptureConsole]
