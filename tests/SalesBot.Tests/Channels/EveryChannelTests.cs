using SalesBot.Delivery;
using SalesBot.Host.Channels;
using SalesBot.Tests.Architecture;

namespace SalesBot.Tests.Channels;

/// <summary>To add a channel is a folder and a line: no other list names the channels.</summary>
public sealed class EveryChannelTests
{
    private static readonly string sources = Path.Combine(House.Root, "src", "SalesBot.Host");

    public static TheoryData<string> Channels() =>
    [
        .. typeof(HostChannel).Assembly.GetTypes().Where(type => type.IsAssignableTo(typeof(IChannel)) && !type.IsAbstract)
            .Select(type => type.Namespace!.Split('.')[3]),
    ];

    [Theory, MemberData(nameof(Channels))]
    public void Each_stands_in_the_list_by_one_line_and_is_set_up_by_no_other(string channel) =>
        Assert.Equal($"{channel}Setup.Channel,", Assert.Single(
            from file in Directory.GetFiles(sources, "*.cs", SearchOption.AllDirectories)
            let parts = Path.GetRelativePath(sources, file).Split(Path.DirectorySeparatorChar)
            where parts[0] is not ("bin" or "obj") && !(parts[0] == "Channels" && parts[1] == channel)
            from line in File.ReadAllLines(file)
            where line.Contains($"{channel}Setup", StringComparison.Ordinal) || line.Contains($"Add{channel}(", StringComparison.Ordinal)
            select line.Trim()));

    [Theory, MemberData(nameof(Channels))]
    public void Each_has_a_name_for_people(string channel) => Assert.All(
        Texts.Languages, language => Assert.True(Sales.Features.Texts.For(language).Has($"channel.{channel.ToLowerInvariant()}")));

    [Fact]
    public void Those_that_go_to_real_people_say_which_setting_has_them_on() =>
        Assert.Equal("Telegram:Token or Teams:AppId", EveryChannel.Switches);
}
