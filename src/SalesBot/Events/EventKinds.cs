using SalesBot.Conversations;
using SalesBot.Processes;

namespace SalesBot.Events;

/// <summary>The kind of event as the variant in which a dialog speaks.</summary>
public static class EventKinds
{
    extension(DialogState dialog)
    {
        /// <summary>What is being written down.</summary>
        public EventKind Kind => Enum.Parse<EventKind>(dialog.Variant, ignoreCase: true);
    }

    /// <summary>The word for it in <see cref="DialogState.Variant"/>.</summary>
    public static string Word(this EventKind kind) => kind.ToString().ToLowerInvariant();
}
