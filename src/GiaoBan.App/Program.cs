using GiaoBan.App.Verbs;

return await Verb.RunAsync(args);
