using System.Reflection;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using SalesBot.Tests.Architecture;
using SalesBot.Values;

namespace SalesBot.Tests.Values;

public sealed partial class PhoneNumberTests
{
    public static TheoryData<string, string> Composed => PhoneCorpus.Composed();

    public static TheoryData<string, string?> Spellings => PhoneCorpus.Written(inText: false);

    public static TheoryData<string, string?> Texts => PhoneCorpus.Written(inText: true);

    [Theory] // B8
    [MemberData(nameof(Composed))]
    public void A_number_is_known_in_any_grouping(string spelling, string expected) =>
        Assert.Equal(expected, Written(PhoneNumber.TryParse(spelling)));

    [Theory] // B8; «Bad input»: phones in 200 spellings
    [MemberData(nameof(Spellings))]
    public void A_number_is_known_in_any_spelling_and_what_only_looks_like_one_is_refused(string spelling, string? expected) =>
        Assert.Equal(expected, Written(PhoneNumber.TryParse(spelling)));

    [Theory] // B1, B8
    [MemberData(nameof(Texts))]
    public void A_number_is_seen_among_other_words(string text, string? expected) =>
        Assert.Equal(expected, Written(PhoneNumber.FindIn(text)?.Number));

    [Fact] // product.md, «Bad input»: phones in 200 spellings
    public void The_corpus_has_two_hundred_spellings() =>
        Assert.True(Spellings.Count + Texts.Count >= 200, $"{Spellings.Count + Texts.Count}");

    [Theory]
    [InlineData("89123456789", "+7 912 345-67-89")]
    [InlineData("+74951234567,доб.12", "+7 495 123-45-67 доб. 12")]
    public void A_number_is_shown_in_groups(string typed, string shown) => Assert.Equal(shown, PhoneNumber.TryParse(typed)?.Display);

    [Theory] // L5
    [InlineData("+375 29 123-45-67")]
    [InlineData("+380 44 123-45-67")]
    [InlineData("+998 90 123-45-67")]
    [InlineData("+374 91 12-34-56")]
    [InlineData("+1 212 555-0123")]
    [InlineData("+44 20 7946 0958")]
    [InlineData("+44 121 496 0000")]
    [InlineData("+44 7911 123456")]
    [InlineData("+49 30 12345678")]
    [InlineData("+49 30 555012")]
    [InlineData("+49 151 12345678")]
    [InlineData("+49 711 123456")]
    [InlineData("+49 6151 12345")]
    [InlineData("+33 6 12 34 56 78")]
    [InlineData("+48 601 234 567")]
    [InlineData("+86 138 1234 5678")]
    [InlineData("+90 532 123 45 67")]
    [InlineData("+972 50 123 4567")]
    [InlineData("+372 5123 4567")]
    public void A_foreign_number_is_shown_as_it_is_written_at_home(string usual) =>
        Assert.Equal(usual, PhoneNumber.TryParse("+" + string.Concat(usual.Where(char.IsAsciiDigit)))?.Display);

    [Theory] // L5
    [InlineData("+234 803 123 45 67")]
    [InlineData("+33 612 345 67")]
    public void A_number_of_another_country_or_of_an_unusual_length_goes_by_threes(string shown) =>
        Assert.Equal(shown, PhoneNumber.TryParse("+" + string.Concat(shown.Where(char.IsAsciiDigit)))?.Display);

    [Theory] // L5
    [InlineData("ru")]
    [InlineData("en")]
    public void A_number_that_the_bot_gives_as_an_example_is_written_as_the_bot_shows_it(string language)
    {
        var examples = Examples(language);
        Assert.NotEmpty(examples);
        Assert.All(examples, example => Assert.Equal(example, PhoneNumber.TryParse(example)?.Display));
    }

    [Theory] // K11, F5: channels leave the plus of a contact card out, and a dialler's pauses stay in
    [InlineData("4915112345678", "+4915112345678")]
    [InlineData("12125550123", "+12125550123")]
    [InlineData("8613812345678", "+8613812345678")]
    [InlineData("447911123456", "+447911123456")]
    [InlineData("905321234567", "+905321234567")]
    [InlineData("49 151 12345678", "+4915112345678")]
    [InlineData("89161234567", "+79161234567")]
    [InlineData("79161234567", "+79161234567")]
    [InlineData("9161234567", "+79161234567")]
    [InlineData("375291234567", "+375291234567")]
    [InlineData("+74951234567,12", "+74951234567;ext=12")]
    [InlineData("74951234567,,12#", "+74951234567;ext=12")]
    [InlineData("4930123456789p204", "+4930123456789;ext=204")]
    [InlineData("74951234567;ext=12", "+74951234567;ext=12")]
    [InlineData("+74951234567 доб. 12", "+74951234567;ext=12")]
    [InlineData("+74951234567,1234567", "+74951234567")]
    [InlineData("82123456789", null)]
    [InlineData("0151123456789", null)]
    [InlineData("1234567890123456", null)]
    [InlineData("49151x", null)]
    [InlineData(",12", null)]
    [InlineData("", null)]
    public void A_contact_card_has_its_number_without_the_plus(string card, string? value) =>
        Assert.Equal(value, PhoneNumber.OnCard(card)?.Value);

    [Fact]
    public void What_is_shown_and_what_is_stored_parse_back_to_the_same_number() =>
        Check.QuickThrowOnFailure(Prop.ForAll(AnyNumber().ToArbitrary(), typed =>
        {
            var number = PhoneNumber.TryParse(typed);
            return number is not null
                && PhoneNumber.TryParse(number.Display) == number
                && PhoneNumber.TryParse(number.E164)?.E164 == number.E164
                && PhoneNumber.FindIn($"Иванов, {number.Display}, кровля") is { Rest: "Иванов, кровля" } found && found.Number == number;
        }));

    [Fact]
    public void Nothing_makes_it_throw() =>
        Check.QuickThrowOnFailure(Prop.ForAll(ArbMap.Default.ArbFor<string>().Filter(s => s is not null), text =>
        {
            var number = PhoneNumber.TryParse(text);
            return number is null || number == PhoneNumber.TryParse(number.Display);
        }));

    [Theory]
    [InlineData("89161234567 Иванов Пётр ООО Ромашка", "+79161234567", "Иванов Пётр ООО Ромашка")]
    [InlineData("Иванов 89161234567 кровля", "+79161234567", "Иванов кровля")]
    [InlineData("Иванов Пётр, тел.: 8 (916) 123-45-67, ООО Ромашка", "+79161234567", "Иванов Пётр, ООО Ромашка")]
    [InlineData("8 916 123-45-67 -> Петрова", "+79161234567", "-> Петрова")]
    [InlineData("8 916 123-45-67 — Иванов", "+79161234567", "Иванов")]
    [InlineData("кровля 120 м² 89161234567 срочно", "+79161234567", "кровля 120 м² срочно")]
    [InlineData("89161234567 120 м² кровли", "+79161234567", "120 м² кровли")]
    [InlineData("дом 5 89161234567", "+79161234567", "дом 5")]
    [InlineData("в 10 495 123 45 67", "+74951234567", "в 10")]
    [InlineData("05.12.2026 14:30 89161234567", "+79161234567", "05.12.2026 14:30")]
    [InlineData("ИНН 7707083893 тел 89161234567", "+79161234567", "ИНН 7707083893")]
    [InlineData("ИНН: 9161234567, 8-912-345-67-89", "+79123456789", "ИНН: 9161234567")]
    [InlineData("Сначала 89161234567, потом 89161234568", "+79161234567", "Сначала, потом 89161234568")]
    [InlineData("(495) 123-45-67/68 приёмная", "+74951234567", "/68 приёмная")]
    [InlineData("Звонил Пётр\n+7 916 123 45 67\nНужна кровля", "+79161234567", "Звонил Пётр\n\nНужна кровля")]
    [InlineData("+7 495 123-45-67 доб. 12 Иванов", "+74951234567 #12", "Иванов")]
    [InlineData("ivanov89161234567@mail.ru, 89123456789", "+79123456789", "ivanov89161234567@mail.ru")]
    [InlineData("https://wa.me/79161234567 Пётр", "+79161234567", "Пётр")]
    [InlineData("John Smith\n89161234567", "+79161234567", "John Smith")]
    [InlineData("Пётр +375 29 123-45-67", "+375291234567", "Пётр")]
    [InlineData("Иванов (89161234567)", "+79161234567", "Иванов")]
    [InlineData("счёт 40702810900000012345 звонить 89161234567", "+79161234567", "счёт 40702810900000012345 звонить")]
    public void The_first_number_in_a_line_is_taken_out(string line, string number, string rest)
    {
        var found = PhoneNumber.FindIn(line);
        Assert.Equal(number, Written(found?.Number));
        Assert.Equal(rest, found?.Rest);
    }

    [Theory]
    [InlineData("Иванов Пётр ООО Ромашка")]
    [InlineData("отгрузка 31.12.2026 14:00, 184 500,00 ₽")]
    [InlineData("2026-12-05 14:00")]
    [InlineData("ИНН 7707083893")]
    [InlineData("договор 17/11, 120 м²")]
    [InlineData("user9161234567")]
    [InlineData("https://shop.ru/item/89161234567")]
    [InlineData("L-2026-000123")]
    [InlineData("")]
    public void A_line_without_a_number_has_none(string line) => Assert.Null(PhoneNumber.FindIn(line));

    private static string? Written(PhoneNumber? number) =>
        number is null ? null : number.E164 + (number.Extension is { } e ? " #" + e : "");

    private static List<string> Examples(string language)
    {
        var texts = House.Floors.SelectMany(assembly => assembly.GetManifestResourceNames()
            .Where(name => name.EndsWith($".{language}.yaml", StringComparison.Ordinal)).Select(name => Read(assembly, name)));
        return [.. texts.SelectMany(text => International().Matches(text)).Select(match => match.Value)];
    }

    private static string Read(Assembly assembly, string resource)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd();
    }

    [GeneratedRegex(@"\+\d[\d() -]{9,}\d")]
    private static partial Regex International();

    private static Gen<string> AnyNumber()
    {
        var russian = from first in Gen.Choose(3, 9) from rest in Gen.Choose(0, 999_999_999) select $"+7{first}{rest:000000000}";
        string[] codes = ["44", "49", "86", "852", "972", "351", "39", "33", "31", "46", "47", "55", "81", "372", "43", "234", "66"];
        var foreign = from code in Gen.Elements(codes)
                      from length in Gen.Choose(7, 12)
                      from first in Gen.Choose(1, 9)
                      from rest in Gen.Choose(0, 9).ArrayOf(Math.Min(length, 15 - code.Length) - 1)
                      select $"+{code}{first}{string.Concat(rest)}";
        var near = from code in Gen.Elements("37529", "38044", "99890", "99450", "99291")
                   from rest in Gen.Choose(0, 9_999_999)
                   select $"+{code}{rest:0000000}";
        var american = from first in Gen.Choose(2, 9) from rest in Gen.Choose(0, 999_999_999) select $"+1{first}{rest:000000000}";
        var extension = Gen.OneOf(Gen.Constant(""), Gen.Choose(0, 99_999).Select(e => $" доб. {e}"));
        return from number in Gen.OneOf(russian, foreign, near, american) from tail in extension select number + tail;
    }
}
