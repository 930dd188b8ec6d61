namespace SalesBot.Conversations;

/// <summary>/start of somebody who is known: what the link behind it leads to, else what they can do here.</summary>
internal static class Start
{
    public static async Task Run(Visit visit, string args)
    {
        foreach (var part in args.Length == 0 ? [] : visit.Office.Features.Parts<StartPart>())
            if (await part.Take(visit, args)) return;
        await Help.Run(visit, args);
    }
}

/// <summary>What a feature does with what a link brings behind /start.</summary>
/// <param name="Take">Answers it; false when it is none of the feature's. At most 64 of <c>A-Za-z0-9_-</c> when a link brought it.</param>
public sealed record StartPart(Func<Visit, string, Task<bool>> Take);
