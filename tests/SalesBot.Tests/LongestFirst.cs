using SalesBot.Tests.Approvals;
using SalesBot.Tests.Hosting;
using SalesBot.Tests.Rights;
using SalesBot.Tests.Week;
using Xunit.Abstractions;

[assembly: TestCollectionOrderer("SalesBot.Tests.LongestFirst", "SalesBot.Tests")]

namespace SalesBot.Tests;

/// <summary>What takes longest begins first, so that nobody waits for it alone at the end.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    private static readonly string[] Long = [nameof(SharedRightsOffice), nameof(WeekTests), nameof(HostTests), nameof(RaceTests)];

    public IEnumerable<ITestCollection> OrderTestCollections(IEnumerable<ITestCollection> testCollections) =>
        testCollections.OrderBy(collection => Array.FindIndex(Long, collection.DisplayName.EndsWith) is >= 0 and var at ? at : Long.Length);
}
