namespace SalesBot.Privacy;

/// <summary>Whose data is looked for, and what for.</summary>
/// <param name="Who">A phone, a name, an address, or <c>contact-17</c>.</param>
/// <param name="What"><c>show</c>, <c>export</c>, <c>ask</c> before erasing, <c>erase</c>.</param>
/// <param name="By">Who asked for it to be erased, the end of a text <c>privacy.asked.WHO</c>.</param>
internal sealed record Sought(string Who, string What, string By);
