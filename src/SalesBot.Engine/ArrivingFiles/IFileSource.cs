using SalesBot.Conversations;
using SalesBot.Files;

namespace SalesBot.ArrivingFiles;

/// <summary>Where the files of one channel are fetched from that were not there in time for their message.</summary>
public interface IFileSource
{
    /// <summary>The channel's name, as in <see cref="Incoming.Channel"/>.</summary>
    string Name { get; }

    /// <summary>How long one try may take.</summary>
    TimeSpan Patience { get; }

    /// <summary>How long after its message a reference is good for another try.</summary>
    TimeSpan Lifetime { get; }

    /// <summary>Tries once to fetch a file by its reference. What it throws counts as <see cref="FetchedFile.NotYet"/>.</summary>
    Task<FetchedFile> Fetch(string reference, CancellationToken stop);
}

/// <summary>What a try to fetch a file came to.</summary>
public abstract record FetchedFile
{
    private FetchedFile() { }

    /// <summary>The same, where what has no bytes or too many will never do.</summary>
    internal FetchedFile Judged() => this switch
    {
        Here { Content.Length: 0 } => new Never(FileProblem.Empty),
        Here { Content.Length: > FileLimits.MaxBytes } => new Never(FileProblem.TooLarge),
        _ => this,
    };

    /// <summary>The bytes; one more than <see cref="FileLimits.MaxBytes"/> is enough to see that there are too many.</summary>
    public sealed record Here(byte[] Content) : FetchedFile;

    /// <summary>Another try may succeed.</summary>
    public sealed record NotYet : FetchedFile;

    /// <summary>No try will.</summary>
    public sealed record Never(FileProblem Problem) : FetchedFile;
}
