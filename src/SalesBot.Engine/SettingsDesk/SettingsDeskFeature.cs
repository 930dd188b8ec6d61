using Microsoft.EntityFrameworkCore;
using SalesBot.Audit;
using SalesBot.Conversations;
using SalesBot.OfficeSettings;
using SalesBot.People;

namespace SalesBot.SettingsDesk;

/// <summary>Settings in the chat.</summary>
public sealed class SettingsDeskFeature : Feature
{
    /// <inheritdoc />
    public override IEnumerable<Command> Commands =>
    [
        new("settings", Role.Admin, SettingActions.Run, Menu: 222),
    ];

    /// <inheritdoc />
    public override IEnumerable<DialogKind> Dialogs =>
    [
        new(GiveSetting.Typed, GiveSetting.Plan),
        new(GiveSetting.Sent, GiveSetting.Plan),
    ];

    /// <inheritdoc />
    public override void Tables(ModelBuilder model) => OfficeSettingsModel.Build(model);

    /// <inheritdoc />
    public override void DueWork(IDueWorks works) => works.Due<DueSettings>("settings", due => due.Look);

    /// <inheritdoc />
    public override IEnumerable<object> Parts =>
    [
        .. WorkingTimeSettings.All,
        new FactPart(SettingField.Add),
        new RecordPart(SettingWords.Read),
    ];
}
