using SalesBot.Data;
using SalesBot.Data.Engines;
using SalesBot.Processes;

namespace SalesBot.Host.Hosting;

/// <summary>Starting the bot.</summary>
internal static class Startup
{
    /// <summary>Where the bot listens unless <c>Urls</c> says otherwise.</summary>
    public const string DefaultUrl = "http://localhost:5080";

    /// <summary>Runs the bot to its end, exit code 0. What the operator can put right is said in plain words, exit code 1.</summary>
    public static async Task<int> OrSayWhy(TextWriter error, Func<Task> run)
    {
        try
        {
            await run();
            return 0;
        }
        catch (Exception problem) when (problem is SettingsException or PortException or StorageException or ProcessFileException)
        {
            await error.WriteLineAsync(problem.Message);
            return 1;
        }
    }

    /// <summary>
    /// Begins at once, each on a core of its own, with what takes long and depends on no setting: the texts and the database's model. A
    /// mistake in them is met where they are used.
    /// </summary>
    public static void ReadAhead(this WebApplicationBuilder builder)
    {
        _ = Task.Run(() => Sales.Features.Texts);
        var provider = HostSettings.ProviderOf(builder.Configuration["Storage:Provider"], []);
        _ = Task.Run(() => BuildModel(provider));
    }

    private static void BuildModel(StorageProvider provider)
    {
        using var db = new Database(Sales.Features, provider, StorageEngine.Of(provider).Nowhere).Open();
        _ = db.Model;
    }

    /// <summary>Reads and checks every setting.</summary>
    /// <exception cref="SettingsException">There are mistakes.</exception>
    public static HostSettings ReadSettings(this WebApplicationBuilder builder)
    {
        if (string.IsNullOrEmpty(builder.Configuration["urls"]) && !builder.Configuration.GetSection("Kestrel:Endpoints").Exists()
            && string.IsNullOrEmpty(builder.Configuration["http_ports"]) && string.IsNullOrEmpty(builder.Configuration["https_ports"]))
        {
            builder.WebHost.UseUrls(DefaultUrl);
        }

        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(10));
        return SettingsException.ThrowIfAny(mistakes => HostSettings.Read(builder.Configuration, mistakes));
    }
}
