using SalesBot.ArrivingFiles;

namespace SalesBot.Tests;

/// <summary>
/// Files of <see cref="TestChannel"/> that were not there in time: a file is fetched by its name, behind a word that nobody may see.
/// </summary>
public sealed class TestFiles : IFileSource
{
    /// <summary>What a reference begins with.</summary>
    public const string Secret = "tempauth-";

    private readonly Lock gate = new();
    private readonly Dictionary<string, int> tries = [];

    public string Name => TestChannel.ChannelName;

    public TimeSpan Patience { get; } = TimeSpan.FromSeconds(25);

    public TimeSpan Lifetime { get; } = TimeSpan.FromMinutes(5);

    /// <summary>What a try for the file with this name comes to; by default it is not there yet.</summary>
    public Func<string, Task<FetchedFile>> Answer { get; set; } = _ => Task.FromResult<FetchedFile>(new FetchedFile.NotYet());

    /// <summary>How often each file was tried, by name.</summary>
    public IReadOnlyDictionary<string, int> Tries
    {
        get
        {
            lock (gate) return new Dictionary<string, int>(tries);
        }
    }

    public Task<FetchedFile> Fetch(string reference, CancellationToken stop)
    {
        var name = reference[Secret.Length..];
        lock (gate) tries[name] = tries.GetValueOrDefault(name) + 1;
        return Answer(name);
    }

    /// <summary>From now on these files, or all, are there.</summary>
    public void Come(params string[] names) => Answer = name => Task.FromResult<FetchedFile>(
        names.Length == 0 || names.Contains(name) ? new FetchedFile.Here(new byte[1000]) : new FetchedFile.NotYet());
}
