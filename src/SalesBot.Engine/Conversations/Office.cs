using SalesBot.Delivery;
using SalesBot.OfficeSettings;
using SalesBot.People;
using SalesBot.WorkingTime;

namespace SalesBot.Conversations;

/// <summary>What every turn needs and no turn changes.</summary>
/// <param name="Scripts">The file by which the product is set up, in all its versions.</param>
/// <param name="Calendar">When the office works, where nobody has given anything else in the chat.</param>
/// <param name="Clock">The time.</param>
/// <param name="Channels">The ways to people.</param>
/// <param name="InvitationLink">Turns the code of an invitation into a link that can be tapped; null while no channel offers one.</param>
public sealed record Office(
    IScripts Scripts, WorkingCalendar Calendar, TimeProvider Clock, IReadOnlyList<IChannel> Channels, Func<string, string?> InvitationLink)
{
    /// <summary>What administrators have given in the chat.</summary>
    public GivenSettings Given { get; init; } = GivenSettings.None;

    /// <summary>When the office works.</summary>
    public WorkingCalendar Calendar => Given.Now.Over(UsualCalendar, GivenHours.Over);

    /// <summary>When it works, where nobody has given anything else in the chat.</summary>
    public WorkingCalendar UsualCalendar { get; } = Calendar;

    /// <summary>What there is to do here: commands, dialogs, tables.</summary>
    public required Features Features { get; init; }

    /// <summary>Whether letters to clients can be sent.</summary>
    public bool MailIsOn { get; init; }

    /// <summary>Turns a code into the link that opens the dashboard of jobs; null while that is switched off.</summary>
    public Func<string, string>? JobsLink { get; init; }

    /// <summary>What features are told by the settings, each by its type.</summary>
    public IReadOnlyList<object> Settings { get; init; } = [];

    /// <summary>What the settings say of this type; null for nothing.</summary>
    public T? Setting<T>() where T : class => Settings.OfType<T>().FirstOrDefault();

    /// <summary>Texts for a person, the file's own ones over the product's.</summary>
    public Phrases Phrases(string language, Script script) => script.Over(Features.Texts.For(language));

    /// <summary>Texts for a person, by the version now in force.</summary>
    public Phrases Phrases(string language) => Phrases(language, Scripts.Current);

    /// <summary>The way to people with this name; null when it is not configured here.</summary>
    public IChannel? Channel(string name) => Channels.FirstOrDefault(channel => channel.Name == name);

    /// <summary>Shows a person the commands that are theirs, in their language.</summary>
    public Task ShowMenu(Person person, string channel, string route, CancellationToken stop) =>
        Channel(channel)?.ShowCommands(route, Commands.MenuOf(person, this), person.Language, stop) ?? Task.CompletedTask;
}
