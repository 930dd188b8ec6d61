using System.Reflection;
using System.Runtime.Loader;
using SalesBot.Host.Hosting;

namespace SalesBot.Tests.Hosting;

/// <summary>The program has all that it refers to: what was left out of the build is missed only when its first line runs.</summary>
public sealed class AssembliesTests
{
    // Windows' own sign-in window: asked for by a person at a screen only, never by a server with a connection string.
    private const string LeftOut = "Microsoft.Identity.Client.Broker";

    [Fact] // T1
    public void Every_assembly_that_the_program_refers_to_can_be_loaded()
    {
        var program = typeof(HostSettings).Assembly.Location;
        var published = new Published(program);
        var waiting = new Queue<Assembly>([published.LoadFromAssemblyPath(program)]);
        var (seen, missing) = (new HashSet<string>(StringComparer.Ordinal), new List<string>());
        while (waiting.TryDequeue(out var assembly))
        {
            foreach (var name in assembly.GetReferencedAssemblies().Where(name => !Published.IsFramework(name) && seen.Add(name.Name!)))
            {
                if (published.Find(name) is { } found) waiting.Enqueue(found);
                else if (name.Name != LeftOut) missing.Add($"{name.Name}, which {assembly.GetName().Name} refers to");
            }
        }

        Assert.Empty(missing);
        Assert.Contains("Microsoft.SqlServer.Server", seen);
    }

    /// <summary>What the program's own list of dependencies names, and the framework: what the tests bring along does not count.</summary>
    private sealed class Published(string program) : AssemblyLoadContext("published")
    {
        private static readonly HashSet<string> framework =
        [
            .. Frameworks().SelectMany(folder => Directory.GetFiles(folder, "*.dll"))
                .Select(path => Path.GetFileNameWithoutExtension(path)),
        ];

        private readonly AssemblyDependencyResolver dependencies = new(program);

        public static bool IsFramework(AssemblyName name) => framework.Contains(name.Name!);

        public Assembly? Find(AssemblyName name) =>
            dependencies.ResolveAssemblyToPath(name) is { } path ? LoadFromAssemblyPath(path) : null;

        protected override Assembly? Load(AssemblyName assemblyName) => Find(assemblyName);

        private static IEnumerable<string> Frameworks()
        {
            var runtime = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
            yield return runtime;
            var web = Path.GetFullPath(Path.Combine(runtime, "..", "..", "Microsoft.AspNetCore.App"));
            yield return Directory.GetDirectories(web, $"{Environment.Version.Major}.*").Max(StringComparer.Ordinal)!;
        }
    }
}
