using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Microsoft.Data.SqlClient;
using SalesBot.Tests.Data;
using YamlDotNet.RepresentationModel;

namespace SalesBot.Tests.Hosting;

/// <summary>The compose files: what nobody runs here is read at least (X19).</summary>
public sealed partial class ComposeTests
{
    private static readonly string[] files = ["docker-compose.yml", "docker-compose.postgres.yml"];

    [Fact] // X19
    public void The_bots_log_in_as_nobody_who_may_more_than_they_need_and_trust_no_certificate_blindly()
    {
        var services = Map(Read(files[0]), "services");
        foreach (var (service, login) in new[] { ("bot-1", "salesbot"), ("bot-2", "salesbot"), ("migrate", "salesbot_owner") })
        {
            var connection = new SqlConnectionStringBuilder(Setting(Map(services, service), "ConnectionStrings__SalesBot"));
            Assert.Equal((login, false, "/certificate/database.crt"),
                (connection.UserID, connection.TrustServerCertificate, connection.ServerCertificate));
            Assert.NotEqual(SqlConnectionEncryptOption.Optional, connection.Encrypt);
        }
    }

    [Fact] // X19
    public void The_logins_are_made_in_the_servers_own_language_and_the_bots_may_read_and_write()
    {
        var script = SqlServerGrammar.Parsed(Content(files[0], "logins"));
        Assert.Equal(["db_datareader", "db_datawriter"],
            Roles().Matches(script).Where(one => one.Groups["who"].Value == "salesbot").Select(one => one.Groups["role"].Value));
        Assert.Contains("CREATE ROLE salesbot LOGIN PASSWORD", Content(files[1], "logins"), StringComparison.Ordinal);
        Assert.Null(Setting(Map(Map(Read(files[1]), "services"), "database"), "POSTGRES_USER"));
    }

    [Fact] // X19
    public void The_bots_believe_the_balancers_network_and_the_balancer_whom_the_operator_names()
    {
        foreach (var file in files)
        {
            var root = Read(file);
            var network = ((YamlMappingNode)((YamlSequenceNode)Map(Map(Map(root, "networks"), "default"), "ipam")["config"])[0])["subnet"];
            Assert.StartsWith(
                $"{network} ", Setting(Map(Map(root, "services"), "bot-1"), "Web__Proxies"), StringComparison.Ordinal);
            Assert.Contains("trusted_proxies static ${TRUSTED_PROXIES:-", Content(file, "balancer"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void No_image_is_whatever_is_newest()
    {
        var images = files.SelectMany(file => Map(Read(file), "services").Children.Values.OfType<YamlMappingNode>())
            .Select(service => Merged(service, "image")!.ToString()).Distinct().Where(image => image != "salesbot").ToList();
        Assert.Equal(3, images.Count);
        Assert.All(images, image => Assert.Matches(@":[^:]*\d+\.\d+|:\d{4}-CU", image));
    }

    private static string? Setting(YamlMappingNode service, string name) =>
        Merged(service, "environment") is YamlMappingNode settings ? Merged(settings, name)?.ToString() : null;

    private static string Content(string file, string config) =>
        Map(Map(Read(file), "configs"), config)["content"].ToString().Replace("$$", "$", StringComparison.Ordinal);

    private static YamlMappingNode Map(YamlMappingNode node, string key) => (YamlMappingNode)node[key];

    /// <summary>What a key says, in the mapping itself or in one that it takes in (<c>&lt;&lt;</c>).</summary>
    private static YamlNode? Merged(YamlMappingNode node, string key) =>
        node.Children.TryGetValue(key, out var own) ? own
        : node.Children.TryGetValue("<<", out var other) ? Merged((YamlMappingNode)other, key) : null;

    private static YamlMappingNode Read(string file)
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(File.ReadAllText(Path.Combine(Root(), file))));
        return (YamlMappingNode)yaml.Documents[0].RootNode;
    }

    private static string Root([CallerFilePath] string here = "") => Path.GetFullPath("../../..", Path.GetDirectoryName(here)!);

    [GeneratedRegex(@"ALTER ROLE \[(?<role>\w+)\] ADD MEMBER \[(?<who>\w+)\]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Roles();
}
