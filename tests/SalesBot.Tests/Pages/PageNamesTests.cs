using System.Text.RegularExpressions;
using SalesBot.Host.Hosting;
using SalesBot.Host.Hosting.CommandLine;
using SalesBot.Tests.Architecture;

namespace SalesBot.Tests.Pages;

/// <summary>
/// What the pages name is there: settings, commands, ports, paths, links. So what is not run here cannot name what is gone.
/// </summary>
public sealed partial class PageNamesTests
{
    // Settings of the framework, by their own names.
    private static readonly string[] frameworks = ["ConnectionStrings", "Logging"];

    private static readonly Lazy<string> sources = new(() => string.Join('\n', new[] { "src/SalesBot.Host", "src/SalesBot" }
        .SelectMany(folder => Directory.GetFiles(Path.Combine(House.Root, folder), "*.cs", SearchOption.AllDirectories))
        .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj" or "Migrations"))
        .Select(File.ReadAllText)));

    [Fact]
    public void Every_setting_that_a_page_names_stands_among_the_settings()
    {
        var known = Settings().ToHashSet(StringComparer.Ordinal);
        Assert.All(DocsPage.All, page => Assert.All(Setting().Matches(page.Text), name => Assert.Contains(name.Value, known)));
    }

    [Fact]
    public void The_settings_on_the_page_are_those_that_the_program_reads()
    {
        var written = Settings().Where(name => name.Contains("__", StringComparison.Ordinal)).ToList();
        Assert.All(written, name => Assert.True(IsRead(name.Split("__")), name));
        Assert.All(Read().Matches(sources.Value).Select(name => name.Groups["name"].Value.Replace(":", "__", StringComparison.Ordinal)),
            name => Assert.Contains(name, written));
    }

    [Fact]
    public void Every_command_that_a_page_gives_is_one()
    {
        var words = DocsPage.All.SelectMany(page => page.Blocks).SelectMany(block => Command().Matches(block.Text))
            .Select(match => match.Groups["word"].Value).ToHashSet(StringComparer.Ordinal);
        Assert.NotEmpty(words);
        Assert.Subset(Commands.All.Select(one => one.Name).ToHashSet(StringComparer.Ordinal), words);
    }

    [Fact]
    public async Task The_ports_are_the_programs_own_and_that_of_the_compose_files()
    {
        var own = new Uri(Startup.DefaultUrl).Port.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var ports = DocsPage.All.SelectMany(page => page.Blocks).SelectMany(block => Port().Matches(block.Text))
            .SelectMany(match => new[] { match.Groups["port"].Value, match.Groups["inside"].Value }).Where(port => port.Length > 0);
        Assert.Equal([own, "8080"], ports.Distinct().Order(StringComparer.Ordinal));
        foreach (var file in new[] { "docker-compose.yml", "docker-compose.postgres.yml" })
            Assert.Contains("${PUBLIC_PORT:-8080}:8080", await File.ReadAllTextAsync(Path.Combine(House.Root, file)),
                StringComparison.Ordinal);
        Assert.Contains("EXPOSE 8080", await File.ReadAllTextAsync(Path.Combine(House.Root, "src/SalesBot.Host/Dockerfile")),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Every_address_that_a_proxy_passes_on_is_answered()
    {
        var paths = DocsPage.Of("docs/run-it.md").Tables.Single(table => table.Head[0] == "path").Rows
            .SelectMany(row => row[0].Split(", ")).Select(path => path.Trim('`').TrimEnd('/')).ToList();
        Assert.NotEmpty(paths);
        Assert.All(paths, path => Assert.Contains($"\"{path}", sources.Value, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_file_that_a_page_names_is_there()
    {
        var wrong = from page in DocsPage.All
                    from file in Paths(page)
                    where !File.Exists(file.Path) && !Directory.Exists(file.Path)
                    select $"{page.Name}: {file.Said}";
        Assert.Empty(wrong);
    }

    [Fact]
    public void Every_link_to_a_heading_leads_to_one()
    {
        var wrong = from page in DocsPage.All
                    from link in Link().Matches(page.Text)
                    where link.Groups["heading"].Success && !link.Groups["to"].Value.Contains(':', StringComparison.Ordinal)
                    let target = link.Groups["to"].Value is { Length: > 0 } to ? Beside(page, to) : Path.Combine(House.Root, page.Name)
                    where !Headings(target).Contains(link.Groups["heading"].Value, StringComparer.Ordinal)
                    select $"{page.Name}: {link.Value}";
        Assert.Empty(wrong);
    }

    /// <summary>The names in the first column; <c>__Inn</c> takes the place of the end of the one before.</summary>
    private static IEnumerable<string> Settings()
    {
        var whole = "";
        foreach (var name in DocsPage.Of("docs/settings.md").Tables.Single().Rows.SelectMany(row => Quoted().Matches(row[0])))
        {
            var said = name.Groups["word"].Value;
            whole = said.StartsWith("__", StringComparison.Ordinal)
                ? whole[..whole.LastIndexOf("__", StringComparison.Ordinal)] + said : said;
            yield return whole;
        }
    }

    private static bool IsRead(string[] parts) => frameworks.Contains(parts[0], StringComparer.Ordinal)
        || (Regex.IsMatch(sources.Value, $"\"{parts[0]}[:\"]", RegexOptions.None, TimeSpan.FromSeconds(10))
            && Regex.IsMatch(sources.Value, $@"\b{parts[^1]}\b", RegexOptions.None, TimeSpan.FromSeconds(10)));

    private static IEnumerable<(string Said, string Path)> Paths(DocsPage page) =>
        Link().Matches(page.Text).Select(link => link.Groups["to"].Value)
            .Where(to => to.Length > 0 && !to.Contains(':', StringComparison.Ordinal)).Select(to => (to, Beside(page, to)))
            .Concat(page.Blocks.SelectMany(block => InClone().Matches(block.Text)).Select(file => file.Value)
                .Select(file => (file, Path.Combine(House.Root, file))));

    private static string Beside(DocsPage page, string link) =>
        Path.GetFullPath(link, Path.Combine(House.Root, Path.GetDirectoryName(page.Name)!));

    private static IEnumerable<string> Headings(string file) =>
        File.ReadLines(file).Where(line => line.StartsWith('#')).Select(line => NotInAnchors()
            .Replace(line.TrimStart('#').Trim().ToLowerInvariant(), "").Replace(' ', '-'));

    [GeneratedRegex(@"\b[A-Z][A-Za-z]+__[A-Za-z]+(?:__[A-Za-z]+)*\b")]
    private static partial Regex Setting();

    [GeneratedRegex("\"(?<name>(?:Api|Audit|Backup|Calls|Demo|Jobs|Process|Smtp|Storage|Teams|Telegram|Web)(?::[A-Z][A-Za-z]+)+)\"")]
    private static partial Regex Read();

    [GeneratedRegex(@"SalesBot\.Host(?:\.dll|\.exe| --) (?<word>[a-z]+)")]
    private static partial Regex Command();

    [GeneratedRegex(@"(?:localhost|127\.0\.0\.1):(?<port>\d+)(?::(?<inside>\d+))?")]
    private static partial Regex Port();

    [GeneratedRegex(@"(?<![/\w])(?:(?:src|scripts|tests|docs)/[\w./-]+\w|\.ci/run|docker-compose[\w.]*\.yml|\.env\.example)")]
    private static partial Regex InClone();

    [GeneratedRegex(@"\]\((?<to>[^)#\s]*)(?:#(?<heading>[^)]+))?\)")]
    private static partial Regex Link();

    [GeneratedRegex("`(?<word>[^`]+)`")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex NotInAnchors();
}
