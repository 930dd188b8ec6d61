using SalesBot.Screens;

namespace SalesBot.Tests;

public sealed class TextsTests
{
    private static readonly Phrases Russian = Sales.Features.Texts.For("ru");
    private static readonly Phrases English = Sales.Features.Texts.For("en");

    [Fact]
    public void Every_text_exists_in_both_languages() =>
        Assert.Equal(Russian.Keys.Order(StringComparer.Ordinal), English.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void Every_text_takes_the_same_values_in_both_languages()
    {
        Assert.NotEmpty(Russian.Keys);
        foreach (var key in Russian.Keys)
            Assert.True(Russian.Pattern(key).Placeholders.SetEquals(English.Pattern(key).Placeholders), key);
    }

    [Fact] // O, D6: a button cuts what is longer, which is meant for names
    public void The_words_of_no_button_are_longer_than_it_shows()
    {
        foreach (var phrases in new[] { Russian, English })
        {
            var labels = phrases.Keys.Where(key => key.StartsWith("button.", StringComparison.Ordinal) && key != "button.unknown");
            Assert.All(labels, key => Assert.InRange(Said(phrases, key).Length, 1, Button.LongestLabel));
        }
    }

    [Fact] // O, the table of texts
    public void Between_Russian_words_stands_a_long_dash() =>
        Assert.DoesNotContain(Russian.Keys, key => Said(Russian, key).Contains(" – ", StringComparison.Ordinal));

    [Theory]
    [InlineData("ru", "ru")]
    [InlineData("en-GB", "en")]
    [InlineData("EN", "en")]
    [InlineData("de", "ru")]
    [InlineData("", "ru")]
    [InlineData(null, "ru")]
    public void A_language_code_finds_its_phrases_and_Russian_is_the_rest(string? code, string language) =>
        Assert.Equal(language, Sales.Features.Texts.For(code).Language);

    [Fact]
    public void An_unknown_key_is_named() =>
        Assert.Contains("no.such", Assert.Throws<KeyNotFoundException>(() => Russian["no.such"]).Message, StringComparison.Ordinal);

    [Fact]
    public void The_process_file_goes_first_and_the_rest_shows_through()
    {
        var phrases = Russian.With(new Dictionary<string,
            string>(StringComparer.Ordinal)
        { ["format.today"] = "нынче", ["stage.call"] = "Звонок" });
        Assert.Equal("нынче", phrases["format.today"]);
        Assert.Equal("Звонок", phrases["stage.call"]);
        Assert.Equal("завтра", phrases["format.tomorrow"]);
        Assert.True(phrases.Has("stage.call"));
        Assert.False(Russian.Has("stage.call"));
        Assert.Equal("сегодня", Russian["format.today"]);
        Assert.Contains("stage.call", phrases.Keys, StringComparer.Ordinal);
    }

    private static string Said(Phrases phrases, string key) =>
        phrases.Say(key, [.. phrases.Pattern(key).Placeholders.Select(name => (name, (object?)1))]);
}
