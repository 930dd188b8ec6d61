using ServiceDesk.Lobby;
using ServiceDesk.Tickets;

namespace ServiceDesk;

/// <summary>
/// What it costs to add a feature, a kind of answer and a channel: a folder or a file, and one line. Here the three are counted.
/// </summary>
public sealed class OneLineTests
{
    private static readonly string folder = Path.Combine(Root(), "tests", "SalesBot.Engine.Tests");

    [Fact]
    public void The_product_names_its_feature_in_one_line() =>
        Assert.Equal("new TicketsFeature(),", Assert.Single(Naming(nameof(TicketsFeature), outside: "Tickets")));

    [Fact]
    public void The_product_names_its_channel_in_one_line() => Assert.Equal(
        "new LobbyChannel(LobbyManifest.Read()),", Assert.Single(Naming(nameof(LobbyChannel), outside: "Lobby")));

    [Fact]
    public void The_feature_names_its_kind_of_answer_in_one_line_at_its_front_door_and_nothing_outside_does()
    {
        var door = File.ReadAllLines(Path.Combine(folder, "Tickets", "TicketsFeature.cs"));
        Assert.Equal("public override IEnumerable<FieldType> Answers => [InventoryField.Instance];",
            Assert.Single(door, line => line.Contains(nameof(InventoryField), StringComparison.Ordinal)).Trim());
        Assert.Empty(Naming(nameof(InventoryField), outside: "Tickets"));
        Assert.Same(InventoryField.Instance, Desk.Features.Answers.Find("inventory"));
    }

    [Fact]
    public void The_engine_has_heard_of_none_of_them()
    {
        var engine = Directory.GetFiles(Path.Combine(Root(), "src", "SalesBot.Engine"), "*.*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".cs" or ".yaml" && !file.Split(Path.DirectorySeparatorChar).Contains("obj"));
        Assert.All(engine, file => Assert.DoesNotMatch("(?i)ticket|lobby|inventory", File.ReadAllText(file)));
    }

    /// <summary>The lines of the product, its tests apart, that name a type and stand in other folders than its own.</summary>
    private static IEnumerable<string> Naming(string type, string outside) =>
        from file in Directory.GetFiles(folder, "*.cs", SearchOption.AllDirectories)
        let parts = Path.GetRelativePath(folder, file).Split(Path.DirectorySeparatorChar)
        where parts[0] != outside && parts[0] is not ("bin" or "obj") && !file.EndsWith("Tests.cs", StringComparison.Ordinal)
        from line in File.ReadAllLines(file)
        where line.Contains(type, StringComparison.Ordinal)
        select line.Trim();

    private static string Root()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(at!.FullName, "SalesBot.sln"))) at = at.Parent;
        return at.FullName;
    }
}
