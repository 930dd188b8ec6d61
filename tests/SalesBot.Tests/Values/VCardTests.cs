using SalesBot.Values;

namespace SalesBot.Tests.Values;

public sealed class VCardTests
{
    [Theory] // F6: of every version, and as programs write it that do not keep to one
    [InlineData("N;CHARSET=WINDOWS-1251;ENCODING=QUOTED-PRINTABLE:=C8=E2=E0=ED=EE=E2;=CF=E5=F2=F0|TEL;CELL:+79161234567",
        "Иванов Петр|||+79161234567|")]
    [InlineData("N;ENCODING=QUOTED-PRINTABLE:=C8=E2=E0=ED=EE=E2;=CF=E5=F2=F0|TEL;CELL:+79161234567", "Иванов Петр|||+79161234567|")]
    [InlineData("N;CHARSET=UTF-8;ENCODING=BASE64:0JjQstCw0L3QvtCyO9Cf0ZHRgtGA|TEL:89161234567", "Иванов Пётр|||+79161234567|")]
    [InlineData("N;SORT-AS=\"Ivanov:x\":Иванов;Пётр;;;|TEL;TYPE=\"voice,work\":tel:+7-916-123-45-67;ext=5",
        "Иванов Пётр|||+79161234567;ext=5|")]
    [InlineData("FN:Иванов Пётр|TEL:8 (916) 123-45-67 (моб)|TEL:нет", "Иванов Пётр|||+79161234567|")]
    [InlineData("FN:Иванов Пётр|TEL:8 916 123-45-67\\, 8 495 123-45-67|EMAIL:a@b.example\\, c@d.example",
        "Иванов Пётр|||+79161234567, +74951234567|a@b.example, c@d.example")]
    [InlineData("FN:Иванов Пётр|ORG:Рога\\; копыта;Отдел|ROLE:директор|EMAIL:mailto:a@b.example",
        "Иванов Пётр|Рога; копыта|директор||a@b.example")]
    public void A_card_is_read_whole(string lines, string expected)
    {
        foreach (var (before, end) in new[] { ("", "\r\n"), ("\uFEFF", "\n"), ("\n", "\r") })
        {
            var card = VCard.Read($"{before}BEGIN:VCARD{end}{lines.Replace("|", end, StringComparison.Ordinal)}{end}END:VCARD{end}")!;
            Assert.Equal(expected, string.Join('|', card.Name, card.Company, card.Position,
                string.Join(", ", card.Phones.Select(phone => phone.Value)), string.Join(", ", card.Emails.Select(email => email.Value))));
        }
    }
}
