namespace SalesBot.Tests.Architecture;

/// <summary>
/// Folders use each other one way. Where they still turn back is written here and nowhere grows: a pair that is not named fails, and so
/// does one that has gone, so that it is taken off.
/// </summary>
public sealed class FloorsTests
{
    /// <summary>Where folders of the engine still turn back.</summary>
    private static readonly string[] TurnBack =
    [
        "Audit - Conversations",
        "Audit - Data",
        "Audit - People",
        "Conversations - Data",
        "Conversations - Delivery",
        "Conversations - Files",
        "Conversations - People",
        "Delivery - People",
    ];

    private static readonly IReadOnlyDictionary<string, Rooms> floors = House.Floors.ToDictionary(
        floor => floor.GetName().Name!, floor => Rooms.Of(AssemblyUses.Of(floor.Location), nameof(SalesBot)), StringComparer.Ordinal);

    [Fact]
    public void The_engine_knows_nothing_of_the_product() =>
        Assert.DoesNotContain(House.Engine.GetReferencedAssemblies(), one => one.Name == House.Product.GetName().Name);

    [Fact]
    public void No_other_two_folders_use_each_other()
    {
        var pairs = floors.Values.SelectMany(rooms => rooms.Pairs().Select(pair => (Name: $"{pair.One} - {pair.Other}", rooms, pair)))
            .ToDictionary(one => one.Name, one => one.rooms.Describe([one.pair.One, one.pair.Other]), StringComparer.Ordinal);
        var added = pairs.Keys.Except(TurnBack, StringComparer.Ordinal).Select(pair => $"{pair}:\n{pairs[pair]}").ToList();
        Assert.True(added.Count == 0, $"These folders use each other now:\n{string.Join('\n', added)}");
        Assert.Empty(TurnBack.Except(pairs.Keys, StringComparer.Ordinal));
    }

    [Fact]
    public void The_product_stands_in_floors()
    {
        var rooms = floors[House.Product.GetName().Name!];
        Assert.True(rooms.Circles().Count == 0, string.Join('\n', rooms.Circles().Select(rooms.Describe)));
    }

    [Fact]
    public void One_line_of_the_product_names_a_feature_and_nothing_else_does()
    {
        var features = House.Floors.SelectMany(floor => floor.GetTypes())
            .Where(type => type.IsSubclassOf(typeof(SalesBot.Conversations.Feature))).ToList();
        var uses = House.Floors.SelectMany(floor => AssemblyUses.Of(floor.Location)).ToList();
        Assert.Equal(
            features.Select(type => type.FullName!).Order(StringComparer.Ordinal),
            Sales.Features.All.Select(feature => feature.GetType().FullName!).Order(StringComparer.Ordinal));
        Assert.All(features, feature =>
            Assert.Equal([typeof(Sales).FullName!], uses.Where(use => use.To == feature.FullName).Select(use => use.From).Distinct()));
    }

    [Fact]
    public void A_circle_is_told_with_its_path_and_the_names_used()
    {
        Use[] some =
        [
            new("A.One.X", "Say", "A.Two.Y", "Hear"),
            new("A.Two.Y", "Hear", "A.Three.Z", ""),
            new("A.Three.Z", "", "A.One.X", "Say"),
        ];
        var found = Rooms.Of([.. some, new("A.Four.W", "", "A.One.X", "")], "A");
        var circle = Assert.Single(found.Circles());
        Assert.Equal(["One", "Three", "Two"], circle);
        Assert.Equal(
            "One -> Two: A.One.X.Say uses A.Two.Y Hear\n"
            + "Two -> Three: A.Two.Y.Hear uses A.Three.Z \n"
            + "Three -> One: A.Three.Z. uses A.One.X Say",
            found.Describe(circle));
        Assert.Empty(found.Pairs());
    }
}
