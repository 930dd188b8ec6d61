namespace SalesBot.Tests.Architecture;

/// <summary>Folders use each other one way, in the engine and in the product; the engine knows nothing of the product.</summary>
public sealed class FloorsTests
{
    private static readonly Dictionary<string, Rooms> floors = House.Floors.ToDictionary(
        floor => floor.GetName().Name!, floor => Rooms.Of(AssemblyUses.Of(floor.Location), nameof(SalesBot)), StringComparer.Ordinal);

    [Fact]
    public void The_engine_knows_nothing_of_the_product() =>
        Assert.DoesNotContain(House.Engine.GetReferencedAssemblies(), one => one.Name == House.Product.GetName().Name);

    [Theory]
    [InlineData("SalesBot.Engine")]
    [InlineData("SalesBot")]
    public void What_is_low_never_uses_what_is_higher(string floor)
    {
        var circles = floors[floor].Circles();
        Assert.True(circles.Count == 0, string.Join("\n\n", circles.Select(floors[floor].Describe)));
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
