using SalesBot.Conversations;
using SalesBot.Screens;

namespace SalesBot.LongRequests;

/// <summary>The long part: reads and reckons, outside any transaction; what it changes in its visit is not kept.</summary>
/// <param name="reader">Who asked, to read what they may see in their language.</param>
/// <param name="particulars">What <see cref="AskLong"/> was given, as JSON.</param>
/// <returns>What is written then.</returns>
public delegate Task<FinishLong> PrepareLong(Visit reader, string particulars);

/// <summary>The short part: writes what was prepared in one commit and returns the card for who asked.</summary>
public delegate Task<Screen> FinishLong(Visit visit);

/// <summary>One kind of what takes long, and how it is done.</summary>
/// <param name="Name">An ASCII word of at most 40 characters, the same in all versions: rows are known by it.</param>
/// <param name="Waiting">Text of the card meanwhile.</param>
/// <param name="Failed">Text of the card when the last try failed.</param>
/// <param name="May">Whether the person may have it; asked before each part, for rights may change while it waits.</param>
/// <param name="Prepare">Does it. What it throws is tried again; what people should know is a card.</param>
public sealed record LongKind(string Name, string Waiting, string Failed, Func<Visit, bool> May, PrepareLong Prepare);
