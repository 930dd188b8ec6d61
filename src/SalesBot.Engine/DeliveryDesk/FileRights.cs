using SalesBot.Conversations;
using SalesBot.Delivery;
using SalesBot.Screens;

namespace SalesBot.DeliveryDesk;

/// <summary>Whether who was once offered a file may have it now: what is true now decides, not that the offer is theirs.</summary>
internal static class FileRights
{
    /// <summary>
    /// A file of a lead: whoever one of the features gives a right to it. Any other: whoever may use the command that made it.
    /// </summary>
    public static async Task<bool> MayHave(Visit visit, OutboxMessage offer, Screen screen)
    {
        if (offer.LeadId is not { } id) return screen.FileOf is { } command && Commands.MayUse(visit, command);
        foreach (var right in visit.Office.Features.Parts<FileRight>())
            if (await right.MayHave(visit, id)) return true;
        return false;
    }
}

/// <summary>A right to the files of a lead that a feature gives.</summary>
/// <param name="MayHave">Whether who comes has it now; gets the lead's id.</param>
public sealed record FileRight(Func<Visit, long, Task<bool>> MayHave);
