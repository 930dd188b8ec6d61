using System.Text.Encodings.Web;
using System.Text.Json;
using SalesBot.Erasing;

namespace SalesBot.Tests.Erasing;

/// <summary>How a person is found in texts (X11).</summary>
public sealed class NeedlesTests
{
    private static readonly JsonSerializerOptions readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Needles needles = new(["Верещагин Пётр"], ["+79161234567", "ivan@zavod.example"]);

    [Theory]
    [InlineData("+79161234567")]
    [InlineData("тел. 8 (916) 123-45-67, после обеда")]
    [InlineData("9161234567")]
    [InlineData("tel:+7 916 123 45 67")]
    [InlineData("пишите IVAN@zavod.example.")]
    [InlineData("звонил Верещагин Петр")]
    [InlineData("Пётр  ВЕРЕЩАГИН, ООО «Ромашка»")]
    public void Found_however_written(string text)
    {
        Assert.True(needles.In(text));
        Assert.False(needles.In(needles.Without(text)));
        Assert.Contains(Needles.Erased, needles.Without(text), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("+79161234568")]
    [InlineData("1179161234567")]
    [InlineData("791612345671")]
    [InlineData("petivan@zavod.example")]
    [InlineData("Верещагина Пётра")]
    [InlineData("Верещагин")]
    public void Others_are_left_alone(string text) => Assert.Equal(text, needles.Without(text));

    [Fact]
    public void In_JSON_what_is_escaped_is_found_and_the_rest_stays()
    {
        var json = JsonSerializer.Serialize(new
        {
            to = "ivan@zavod.example",
            who = "Верещагин Пётр",
            n = 5,
            list = new[] { "Лис", "+79161234567" },
        });
        var left = JsonSerializer.Deserialize<JsonElement>(needles.Without(json));
        Assert.Equal("""{"to":"удалено","who":"удалено","n":5,"list":["Лис","удалено"]}""",
            JsonSerializer.Serialize(left, readable));
    }
}
