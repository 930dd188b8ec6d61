using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using SalesBot.Conversations;
using SalesBot.Data;

namespace ServiceDesk;

/// <summary>Does what the features have due, whenever the test says so; what comes once a day is left out.</summary>
internal sealed class Clockwork : IDueWorks
{
    private readonly List<Func<CancellationToken, Task>> works = [];
    private readonly IServiceProvider services;

    public Clockwork(Database database, Office office) => services = new ServiceCollection()
        .AddSingleton(database).AddSingleton(office).AddSingleton<Action>(() => { })
        .AddSingleton(typeof(ILogger<>), typeof(NullLogger<>)).BuildServiceProvider();

    public void Due<T>(
        string name, Func<T, Func<CancellationToken, Task>> run, Func<T, Func<CancellationToken, Task<DateTimeOffset?>>>? next = null)
        where T : class => works.Add(run(ActivatorUtilities.CreateInstance<T>(services)));

    public void Lengthy<T>(string name, Func<T, Func<CancellationToken, Task<bool>>> waits, Func<T, Func<CancellationToken, Task>> run)
        where T : class
    {
    }

    public async Task DoWhatIsDue()
    {
        foreach (var work in works) await work(default);
    }
}
