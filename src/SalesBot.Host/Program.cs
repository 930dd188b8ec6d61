using SalesBot.Host.Api;
using SalesBot.Host.Api.Webhooks;
using SalesBot.Host.Board;
using SalesBot.Host.Channels;
using SalesBot.Host.Channels.Mail;
using SalesBot.Host.Hosting;
using SalesBot.Host.Hosting.CommandLine;
using SalesBot.Host.Jobs;

NativeMemory.KeepSmall();

if (await Commands.Run(args, Console.Out, Console.Error) is { } exitCode)
{
    return exitCode;
}

return await Startup.OrSayWhy(Console.Error, async () =>
{
    var builder = WebApplication.CreateSlimBuilder(args);
    builder.ReadAhead();
    var settings = builder.ReadSettings();
    builder.TakePorts();
    builder.AddLogging();
    builder.AddTelemetry();
    builder.AddCore(settings);
    var database = await builder.AddStorage(settings);
    await builder.AddProcess(settings, database);
    builder.AddDelivery();
    builder.AddConversations();
    builder.AddMail();
    builder.AddChannels(settings);
    builder.AddApi();
    builder.AddWebhooks();
    builder.AddClockwork(settings);
    builder.AddJobs();
    builder.AddBoard();
    builder.AddHealth();
    builder.AddFirstInvitation(settings);

    var app = builder.Build();
    app.Logger.LogInformation("Database: {Place}", database.Place);
    app.UseUnreadBodies();
    app.UseKnownProxies();
    app.UseExceptionHandler();
    app.MapChannels();
    app.MapApi();
    app.MapJobs();
    app.MapBoard();
    app.MapHealth();
    await app.PrepareChannels();
    await app.RunAsync();
    database.LetGo();
});
