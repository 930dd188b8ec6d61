using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SalesBot.Clients;
using SalesBot.Data;
using SalesBot.Finding;
using SalesBot.Leads;
using SalesBot.Reminders;
using SalesBot.Screens;

namespace SalesBot.Benchmarks;

/// <summary>What is measured. Each question is asked with other values every time; the values are taken from the database before.</summary>
internal sealed class Questions(Database database, Desk desk, Scale scale)
{
    private int Secretary => scale.Managers + 1;

    private int Admin => scale.Managers + scale.Secretaries + 5;

    /// <summary>One row by its key: the floor that everything is compared with.</summary>
    public async Task Floor(int run)
    {
        await using var db = database.Open();
        await db.Leads.AsNoTracking().FirstAsync(lead => lead.Id == Some(run));
    }

    /// <summary>Every question by its name.</summary>
    public async Task<IReadOnlyList<(string Name, Func<int, Task> Ask)>> All()
    {
        var (names, companies) = await Known();
        return
        [
            ("/find, phone", run => Says(Secretary, $"8{Generator.Phone(Some(run))[2..]}")),
            ("/find, last 4 digits", run => Says(Secretary, Generator.Phone(Some(run))[^4..])),
            ("/find, last 7 digits", run => Says(Secretary, Generator.Phone(Some(run))[^7..])),
            ("/find, surname", run => Says(Secretary, Surname(names[run % names.Count]))),
            ("/find, beginning of a surname", run => Says(Secretary, Surname(names[run % names.Count])[..3])),
            ("/find, surname and first name", run => Says(Secretary, names[run % names.Count])),
            ("/find, frequent surname and first name", run => Says(Secretary, run % 2 == 0 ? "Иванов Александр" : "Смирнова Елена")),
            ("/find, two first names", run => Says(Secretary, run % 2 == 0 ? "Александр Елена" : "Иван Наталья")),
            ("/find, surname with a typo", run => Says(Secretary, Mistyped(Surname(names[run % names.Count]), run))),
            ("/find, whole name with a typo", run => Says(Secretary, Mistyped(names[run % names.Count], run))),
            ("/find, company", run => Says(Secretary, companies[run % companies.Count])),
            ("/find, nothing like it", run => Says(Secretary, $"ъъщщъ{run}")),
            ("/find, ИНН", run => Says(Secretary, Generator.Inn(run * 7L % scale.Clients + 1))),
            ("/find, beginning of a number", run => Says(Secretary, Generator.Phone(Some(run))[2..9])),
            ("/find, topic (admin)", run => Says(Admin, run % 2 == 0 ? "кровля" : "теплица")),
            ("/find, topic and surname (admin)", run => Says(Admin, Surname(names[run % names.Count]) + " кровля")),
            ("/find, reason (admin)", _ => Says(Admin, "дорого")),
            ("/find, other keyboard", run => Says(Secretary, Keyboard.Switched(Surname(names[run % names.Count]))!)),
            ("/find, sum (admin)", run => Says(Admin, $"{run + 1000} ₽")),
            ("/find, number", run => Says(Admin, string.Create(CultureInfo.InvariantCulture, $"L-2026-{scale.Contacts - run:000000}"))),
            ("/find, day", run => Says(Secretary, Day(run))),
            ("/find, day and status", run => Says(Secretary, Day(run) + " отказ")),
            ("/find, status (manager)", run => Says(Manager(run), run % 2 == 0 ? "отказ" : "новые")),
            ("/find, status (admin)", run => Says(Admin, run % 2 == 0 ? "просрочено" : "на согласовании")),
            ("/find, name and status (manager)", run => Says(Manager(run), Surname(names[run % names.Count]) + " отказ")),
            ("/today (manager)", run => Open(Manager(run), "/today")),
            ("/waiting (manager)", run => Open(Manager(run), "/waiting")),
            ("/waiting (admin)", _ => Open(Admin, "/waiting")),
            ("/leads (manager)", run => Open(Manager(run), "/leads")),
            ("/leads (secretary)", _ => Open(Secretary, "/leads")),
            ("/leads (admin)", _ => Open(Admin, "/leads")),
            ("reminders that are due", _ => Due()),
            .. new BoardQuestions(database, desk, Admin, scale.Managers).All(),
        ];
    }

    private static string Surname(string name) => name.Split(' ')[0];

    private static string Mistyped(string name, int run)
    {
        var at = 1 + run % Math.Max(1, Surname(name).Length - 2);
        return (run % 4) switch
        {
            0 => name.Remove(at, 1),
            1 => name.Insert(at, "щ"),
            2 => name.Remove(at, 1).Insert(at, "щ"),
            _ => name[..at] + name[at + 1] + name[at] + name[(at + 2)..],
        };
    }

    private static string Day(int run) => Scale.Now.AddDays(-run % 1000 - 1).ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);

    private int Manager(int run) => run % scale.Managers + 1;

    private long Some(int run) => run * 104_729L % scale.Contacts + 1;

    private Task<Screen> Says(int person, string text) => desk.Says(person, $"/find {text}");

    private Task<Screen> Open(int person, string command) => desk.Says(person, command);

    private async Task<(List<string> Names, List<string> Companies)> Known()
    {
        await using var db = database.Open();
        var ids = Enumerable.Range(0, 200).Select(run => Some(run + 17)).ToList();
        var contacts = await db.Contacts.AsNoTracking().Where(contact => ids.Contains(contact.Id)).ToListAsync();
        return (
            [.. contacts.Select(contact => contact.Name)],
            [
                .. contacts.Where(contact => contact.Company.Length > 0)
                    .Select(contact => string.Join(' ', SearchWords.Of(contact.Company))),
            ]);
    }

    private async Task Due()
    {
        await using var db = database.Open();
        await DueReminders.Due(db, Scale.Now).ToListAsync();
    }
}
