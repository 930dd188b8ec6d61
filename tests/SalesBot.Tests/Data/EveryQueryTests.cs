using System.Collections.Concurrent;
using SalesBot.Conversations;
using SalesBot.Delivery;
using SalesBot.Tests.Architecture;

namespace SalesBot.Tests.Data;

/// <summary>Runs when all others have run.</summary>
[CollectionDefinition(nameof(AfterAllOthers), DisableParallelization = true)]
public sealed class AfterAllOthers;

/// <summary>
/// Every query of the product is exercised by a chat, and thereby shown to be one that SQL Server answers too
/// (<see cref="SqlServerTranslation"/> listens in every
/// test's database). Decided when the whole suite has run: a few tests alone cannot tell.
/// </summary>
[Collection(nameof(AfterAllOthers))]
public sealed class EveryQueryTests
{
    private static readonly ConcurrentDictionary<Type, bool> Ran = new();

    /// <summary>Notes that the tests of a class have run.</summary>
    internal static void Note(Type testClass) => Ran[testClass] = true;

    [Fact]
    public async Task Every_method_that_asks_the_database_is_exercised()
    {
        await using var office = await TestOffice.Open();
        await TidyUp.Run(office.Database, Sales.Features, office.Clock.GetUtcNow(), CancellationToken.None);
        await OutboxRetention.Clear(office.Database, office.Clock.GetUtcNow(), CancellationToken.None);
        if (typeof(OfficeTest).Assembly.GetTypes()
            .Any(type => type.IsSubclassOf(typeof(OfficeTest)) && !type.IsAbstract && !Ran.ContainsKey(type))) return;

        var exercised = QueryCallers.All;
        var missing = House.Floors.SelectMany(QueryMethods.In).Select(QueryCallers.NameOf)
            // What an engine asks of its own server is asked on that server alone.
            .Where(name => !exercised.Contains(name) && !name.StartsWith("SalesBot.Data.Engines.", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal).ToList();
        Assert.True(missing.Count == 0,
            $"No chat has reached these queries, so nobody knows whether SQL Server answers them:\n{string.Join('\n', missing)}");
    }

    [Fact]
    public void The_methods_are_found() => Assert.All(["FindLeads+<FoundLeads>", "DeliveryLedger+<ReadFailures>"], name =>
        Assert.Contains(House.Floors.SelectMany(QueryMethods.In), method =>
            QueryCallers.NameOf(method).Contains(name, StringComparison.Ordinal)));
}
