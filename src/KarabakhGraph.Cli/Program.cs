using KarabakhGraph.Cli;

using var interruption = new Interruption();
return await KarabakhCommand.RunAsync(args, Session.OfProcess(), interruption);
