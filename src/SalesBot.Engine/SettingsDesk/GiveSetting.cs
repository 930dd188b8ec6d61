using SalesBot.Conversations;
using SalesBot.Conversations.Fields;
using SalesBot.People;
using SalesBot.Screens;

namespace SalesBot.SettingsDesk;

/// <summary>[Изменить] of a setting: asks for its value; what is given holds from the commit on, in every process (15.5).</summary>
internal static class GiveSetting
{
    /// <summary>With these begin the keys of the dialogs: of a value that is typed, and of one that is sent as a file.</summary>
    public const string Typed = "setting:", Sent = "setting-file:";

    private const string Value = "value";

    /// <summary>The plan of a dialog.</summary>
    public static DialogPlan? Plan(Script script, string whole)
    {
        var colon = whole.IndexOf(':', StringComparison.Ordinal);
        var (key, isFile) = (whole[(colon + 1)..], whole.StartsWith(Sent, StringComparison.Ordinal));
        return key.Length == 0 ? null : new DialogPlan
        {
            Key = whole,
            Title = $"setting.{key}",
            Fields =
            [
                new Field
                {
                    Key = Value,
                    Kind = isFile ? FileField.Instance : SettingField.Instance,
                    Label = $"setting.{key}",
                    Ask = $"setting.{key}.ask",
                    Required = true,
                },
            ],
            Summary = false,
            Awaits = isFile ? DialogFiles.OnTheirWay : null,
            Files = isFile ? FileHome.Content : FileHome.None,
            Finish = Finish,
        };
    }

    /// <summary>Begins the dialog; what the environment has fixed is only shown.</summary>
    public static Task Begin(Visit visit, SettingKind kind) => SettingValue.IsFixed(visit.Office, kind)
        ? SettingCard.Reply(visit, kind)
        : DialogShell.Start(visit, DialogState.New(visit, (kind.Take is null ? Typed : Sent) + kind.Key));

    /// <summary>The setting a dialog is of; null for another dialog.</summary>
    public static SettingKind? KindOf(Visit visit, DialogState dialog) => DialogKind.Stem(dialog.Plan) is Typed or Sent
        ? SettingValue.Find(visit.Office, dialog.Plan[(dialog.Plan.IndexOf(':', StringComparison.Ordinal) + 1)..]) : null;

    private static async Task<Screen> Finish(Visit visit, DialogState dialog)
    {
        var phrases = visit.Phrases;
        if (!visit.Me.Has(Role.Admin)) return new Screen { Lines = [phrases["error.no-right"]], Tone = Tone.Problem };
        if (KindOf(visit, dialog) is not { } kind) return new Screen { Lines = [phrases["setting.none"]], Tone = Tone.Problem };
        if (SettingValue.IsFixed(visit.Office, kind)) return await SettingCard.Draw(visit, kind);
        var value = dialog.Value(Value)!;
        if (kind.Take is { } take)
        {
            var reading = await take(visit, dialog.Files[^1]);
            if (reading is not Reading.Understood { Answer: var taken }) return Refused(kind, ((Reading.Problem)reading).Message, phrases);
            value = taken.Value;
        }

        var changed = await KeepSetting.Do(visit, kind, value);
        return await SettingCard.Draw(visit, kind, phrases[changed ? "setting.given" : "setting.same"]);
    }

    private static Screen Refused(SettingKind kind, string why, Phrases phrases) => new()
    {
        Lines = [why],
        Rows = [[SettingCard.Change(kind, phrases), SettingCard.Back(kind, phrases)]],
        Tone = Tone.Problem,
    };
}
