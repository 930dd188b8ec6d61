using SalesBot.Host.Api;
using SalesBot.Host.Api.Webhooks;
using SalesBot.Host.Board;
using SalesBot.Host.Channels.Browser;
using SalesBot.Host.Channels.Mail;
using SalesBot.Host.Channels.Teams;
using SalesBot.Host.Channels.Telegram;
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
    builder.AddTelegram();
    builder.AddTeams();
    builder.AddBrowser(settings);
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
    app.MapTelegram();
    app.MapTeams();
    app.MapBrowser();
    app.MapApi();
    app.MapJobs();
    app.MapBoard();
    app.MapHealth();
    await app.PrepareBrowser();
    await app.RunAsync();
});
