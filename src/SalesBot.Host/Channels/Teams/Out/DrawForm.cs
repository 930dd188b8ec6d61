using System.Text.Json.Nodes;
using SalesBot.Host.Channels.Teams.In;
using SalesBot.Screens;

namespace SalesBot.Host.Channels.Teams.Out;

/// <summary>A stage as the inputs of a card: one a field, two where a field takes a list or own words, a day and a time.</summary>
internal static class DrawForm
{
    private const int MostChoices = 200;
    private const int LongestLine = 400;
    private const int LongestText = 4000;

    /// <summary>The inputs, and what is wrong with them.</summary>
    public static IEnumerable<JsonNode> Of(Form form, Phrases phrases)
    {
        foreach (var field in form.Fields)
        {
            foreach (var input in Inputs(field, phrases))
                yield return input;
            if (field.Problem is { } problem)
                yield return DrawText.Wrong(problem);
            if (field.Choices.Count > MostChoices)
                yield return DrawText.Block(new Line(
                [
                    new Span(phrases.Say("teams.cut", ("n", field.Choices.Count - MostChoices)), Emphasis.Dim),
                ]));
        }
    }

    private static IEnumerable<JsonObject> Inputs(FormField field, Phrases phrases) => field.Kind switch
    {
        "choice" or "person" or "yes-no" => Choice(field, phrases),
        "date" => [Input("Input.Date", field, phrases, Day(field.Value))],
        "date-time" => [Input("Input.Date", field, phrases, Day(field.Value)), Time(field, phrases)],
        _ => [Text(field, phrases)],
    };

    private static IEnumerable<JsonObject> Choice(FormField field, Phrases phrases)
    {
        var known = field.Choices.Any(choice => choice.Value == field.Value);
        var input = Input("Input.ChoiceSet", field with { Required = field.Required && !field.OwnWords }, phrases,
            known ? field.Value : null);
        input["style"] = field.Kind == "yes-no" ? "expanded" : "compact";
        input["choices"] = new JsonArray([.. field.Choices.Take(MostChoices).Select(Option)]);
        yield return input;
        if (field.OwnWords)
        {
            yield return Text(field with
            {
                Key = field.Key + FormInputs.OwnWords,
                Label = phrases["teams.own-words"],
                Required = false,
                Value = known ? null : field.Value,
            }, phrases);
        }
    }

    private static JsonObject Option(FormChoice choice) =>
        new() { ["title"] = NoDates.In(Plain.OneLine(choice.Label)), ["value"] = choice.Value };

    private static JsonObject Time(FormField field, Phrases phrases) =>
        Input(
            "Input.Time",
            field with { Key = field.Key + FormInputs.Time, Label = phrases.Say("teams.time", ("label", field.Label)), Required = false },
            phrases,
            field.Value is [_, _, _, _, '-', _, _, '-', _, _, ' ', .. var time] ? time : null);

    private static JsonObject Text(FormField field, Phrases phrases)
    {
        var input = Input("Input.Text", field, phrases, field.Value);
        var isLong = field.Kind == "long-text";
        input["maxLength"] = isLong ? LongestText : LongestLine;
        if (isLong)
            input["isMultiline"] = true;
        if (field.Kind is "phone" or "email")
            input["style"] = field.Kind == "phone" ? "Tel" : "Email";
        return input;
    }

    private static JsonObject Input(string type, FormField field, Phrases phrases, string? value)
    {
        var input = new JsonObject { ["type"] = type, ["id"] = field.Key, ["label"] = NoDates.In(Plain.OneLine(field.Label)) };
        if (!string.IsNullOrEmpty(value))
            input["value"] = Plain.Clean(value);
        if (field.Required)
        {
            input["isRequired"] = true;
            input["errorMessage"] = NoDates.In(phrases.Say("teams.required", ("label", Plain.OneLine(field.Label))));
        }
        return input;
    }

    private static string? Day(string? value) => value is [_, _, _, _, '-', _, _, '-', _, _, ..] ? value[..10] : null;
}
