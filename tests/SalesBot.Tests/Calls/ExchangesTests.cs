using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using SalesBot.Calls;
using SalesBot.Host.Api.Exchanges;
using SalesBot.MissedCalls;
using SalesBot.Tests.Architecture;

namespace SalesBot.Tests.Calls;

/// <summary>What Mango Office, Zadarma and Asterisk send, as their documentation has it.</summary>
public sealed class ExchangesTests : CallTest
{
    [Theory] // D9, D10, D11
    [InlineData("mango")]
    [InlineData("zadarma")]
    [InlineData("asterisk")]
    public async Task A_client_whose_call_a_manager_missed_is_called_back_by_the_manager_and_then_by_nobody(string exchange)
    {
        await Petrova.Says("/line 105");
        var news = await Told(exchange);
        foreach (var one in news.Where(one => one.Key == news[0].Key)) await Reports(one);
        await Petrova.Sees("Пропущенный звонок", "+7 916 123-45-67", "Звонит Петрова");
        Assert.Equal((MissedCallState.ToCall, Office.Clock.GetUtcNow()), await Missed());
        Office.Clock.Advance(TimeSpan.FromMinutes(6));
        foreach (var one in news) await Reports(one);
        await Petrova.Sees("✓ Дозвонились");
        Assert.Equal([(false, false), (true, true)], await Office.Read(db =>
            db.ExchangeCalls.OrderBy(call => call.Id).Select(call => ValueTuple.Create(call.Outgoing, call.Answered)).ToListAsync()));
    }

    [Theory] // D3
    [InlineData("mango")]
    [InlineData("zadarma")]
    public async Task The_number_that_was_dialled_is_known_of_calls_to_us_and_of_no_other(string exchange)
    {
        var news = await Told(exchange);
        Assert.All(news, one => Assert.Equal(one.Outgoing == true ? null : "74950000001", one.Dialled));
    }

    [Theory] // D10: clouds do not keep the order
    [InlineData("mango")]
    [InlineData("zadarma")]
    public async Task Told_backwards_it_comes_to_the_same(string exchange)
    {
        foreach (var one in Enumerable.Reverse(await Told(exchange))) await Reports(one);
        await Petrova.DoesNotSee("Пропущенный звонок");
        Assert.Equal(0, await Office.Read(db => db.MissedCalls.CountAsync()));
    }

    [Fact] // D11
    public async Task A_record_of_a_call_is_enough_where_asterisk_sends_nothing_else()
    {
        await Reports(Asterisk.Translate(Form("Event=Cdr&Source=anonymous&Destination=105&StartTime=2026-11-23+12%3A55%3A00&Duration=20"
            + "&BillableSeconds=0&Disposition=NO+ANSWER&UniqueID=1.1"), Office.Office.Calendar)!);
        await Anna.Sees("Номер скрыт, перезвонить некуда. Звонили сегодня 12:55");
    }

    [Theory] // D11: what a dialplan calls the fields, in whatever case
    [InlineData("Event=Cdr&src=79161234567&dst=s&start=2026-11-23T12%3A55%3A00&duration=20&billsec=0&disposition=no+answer&uniqueid=1.1"
        + "&dstchannel=PJSIP/105-0001")]
    [InlineData("event=cdr&Source=79161234567&Destination=105&StartTime=2026-11-23+12%3A55%3A00.5&Duration=20&Disposition=BUSY&uniqueid=1")]
    public async Task A_record_tells_who_called_however_its_fields_are_written(string record)
    {
        await Petrova.Says("/line 105");
        await Reports(Asterisk.Translate(Form(record), Office.Office.Calendar)!);
        await Petrova.Sees("Пропущенный звонок", "+7 916 123-45-67", "12:55");
    }

    [Theory] // D9: our own number is nobody to call back, and who was reached need not be
    [InlineData("asterisk", "Event=DialBegin&Linkedid=2.1&CallerIDNum=74950000001&DestCallerIDNum=89161234567&Channel=PJSIP/105-1",
        "Event=DialEnd&Linkedid=2.1&CallerIDNum=74950000001&DestCallerIDNum=89161234567&Channel=PJSIP/105-1&DialStatus=ANSWER",
        "Event=Hangup&Linkedid=2.1&Uniqueid=2.1&CallerIDNum=74950000001&Channel=PJSIP/105-1")]
    [InlineData("asterisk", "Event=DialBegin&Linkedid=3.1&CallerIDNum=105&DestCallerIDNum=989161234567&Channel=PJSIP/105-2",
        "Event=DialEnd&Linkedid=3.1&CallerIDNum=105&DestCallerIDNum=989161234567&Channel=PJSIP/105-2&DialStatus=ANSWER",
        "Event=Hangup&Linkedid=3.1&Uniqueid=3.1&CallerIDNum=105&Channel=PJSIP/105-2")]
    [InlineData("zadarma", "event=NOTIFY_OUT_START&pbx_call_id=out_1&destination=79161234567&internal=105",
        "event=NOTIFY_ANSWER&pbx_call_id=out_1&caller_id=74950000001&destination=79161234567&internal=105",
        "event=NOTIFY_OUT_END&pbx_call_id=out_1&destination=79161234567&internal=105&duration=30&disposition=answered")]
    public async Task A_call_of_ours_that_shows_the_number_of_the_line_is_ours(string exchange, params string[] told)
    {
        await Petrova.Says("/line 105");
        await Ends(to: "105");
        await Petrova.Sees("Пропущенный звонок", "+7 916 123-45-67");
        Office.Clock.Advance(TimeSpan.FromMinutes(6));
        foreach (var line in told) Assert.NotNull(await Reports(Translate(exchange, line)!));
        await Petrova.Sees("✓ Дозвонились").DoesNotSee("+7 495 000-00-01");
    }

    [Fact]
    public void Mangos_signature_is_checked()
    {
        var secret = new MangoSecret("qwerty123", "salt");
        var sign = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes("qwerty123{\"seq\":1}salt")));
        Dictionary<string, string> Signed(string with, string key = "qwerty123") =>
            new() { ["vpbx_api_key"] = key, ["sign"] = with, ["json"] = "{\"seq\":1}" };
        Assert.True(Mango.IsSigned(Signed(sign), secret));
        Assert.False(Mango.IsSigned(Signed(sign, "other"), secret) || Mango.IsSigned(Signed(""), secret)
            || Mango.IsSigned(new Dictionary<string, string>(), secret));
        Assert.False(Mango.IsSigned(Signed(sign), secret with { Salt = "other" }));
    }

    [Theory] // by the class of PHP that Zadarma publishes: base64_encode(hash_hmac('sha1', …))
    [InlineData("event=NOTIFY_START&caller_id=79161234567&called_did=74950000001&call_start=2026-11-23+13%3A00%3A00",
        "MjI3MTEyZDM5MWM0OGNjMjcxOTRkNjFkNzIyZmJlNjkzNDhkZjdiYw==")]
    [InlineData("event=NOTIFY_ANSWER&caller_id=105&destination=79161234567&call_start=2026-11-23+13%3A00%3A00",
        "Y2Y0Mjk3ZDUwODg0NTVkMDA5MDY3NzYxNTU0NjZjZDgyODU3ZmYzOA==")]
    [InlineData("event=NOTIFY_OUT_END&internal=105&destination=79161234567&call_start=2026-11-23+13%3A00%3A00",
        "Y2Y0Mjk3ZDUwODg0NTVkMDA5MDY3NzYxNTU0NjZjZDgyODU3ZmYzOA==")]
    public void Zadarmas_signature_is_checked(string form, string signature)
    {
        Assert.True(Zadarma.IsSigned(Form(form), signature, "secret"));
        Assert.False(Zadarma.IsSigned(Form(form), signature, "other") || Zadarma.IsSigned(Form(form), "", "secret"));
        Assert.False(Zadarma.IsSigned(Form(form + "1"), signature, "secret"));
    }

    private async Task<(MissedCallState State, DateTimeOffset CalledAt)> Missed() =>
        await Office.Read(db => db.MissedCalls.Select(call => ValueTuple.Create(call.State, call.CalledAt)).SingleAsync());

    private async Task<List<CallNews>> Told(string exchange)
    {
        var file = Path.Combine(House.Root, $"tests/SalesBot.Tests/Calls/Exchanges/{exchange}-missed-then-called-back.txt");
        return [.. (await File.ReadAllLinesAsync(file)).Select(line => Translate(exchange, line)).OfType<CallNews>()];
    }

    private CallNews? Translate(string exchange, string line)
    {
        if (exchange == "mango") return Mango.Translate(line.Split(' ', 2)[0], JsonDocument.Parse(line.Split(' ', 2)[1]).RootElement);
        var fields = line[0] == '{' ? JsonSerializer.Deserialize<Dictionary<string, string>>(line)! : Form(line);
        var calendar = Office.Office.Calendar;
        return exchange == "zadarma" ? Zadarma.Translate(fields, calendar) : Asterisk.Translate(fields, calendar);
    }

    private static Dictionary<string, string> Form(string text) =>
        QueryHelpers.ParseQuery(text).ToDictionary(pair => pair.Key, pair => pair.Value.ToString(), StringComparer.OrdinalIgnoreCase);
}
