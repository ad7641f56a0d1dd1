Console.Error.WriteLine("karabakh: no command yet");
return 2;
