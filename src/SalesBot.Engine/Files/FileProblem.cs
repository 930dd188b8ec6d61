namespace SalesBot.Files;

/// <summary>Why a file was not taken.</summary>
public enum FileProblem
{
    /// <summary>Over <see cref="FileLimits.MaxBytes"/>.</summary>
    TooLarge,

    /// <summary>No bytes in it.</summary>
    Empty,

    /// <summary>The channel would not hand it over.</summary>
    Unavailable,
}
