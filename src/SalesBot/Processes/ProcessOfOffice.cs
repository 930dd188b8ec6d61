using System.Diagnostics.CodeAnalysis;
using SalesBot.Conversations;
using SalesBot.Conversations.Fields;
using SalesBot.People;

namespace SalesBot.Processes;

/// <summary>The sales process where the engine only knows that there is a file: the product is never set up by another.</summary>
[SuppressMessage("Naming", "CA1708:Identifiers should differ by more than case", Justification = "The same name of several types.")]
public static class ProcessOfOffice
{
    extension(Office office)
    {
        /// <summary>The process file, in all its versions.</summary>
        public ProcessStore Processes => (ProcessStore)office.Scripts;
    }

    extension(Visit visit)
    {
        /// <summary>Whether who comes registers calls, by the process file.</summary>
        public bool MayRegister => MayRegister(visit.Me, visit.Office);
    }

    extension(Facts facts)
    {
        /// <summary>The process the dialog follows.</summary>
        public SalesProcess Process => (SalesProcess)facts.Script;
    }

    extension(Names names)
    {
        /// <summary>The version of the process the answer belongs to.</summary>
        public SalesProcess Process => (SalesProcess)names.Script;
    }

    extension(DialogKind)
    {
        /// <summary>A dialog whose plan stands in the process file; see <see cref="DialogKind"/>.</summary>
        public static DialogKind OfProcess(string key, Func<SalesProcess, string, DialogPlan?> plan) =>
            new(key, (script, whole) => plan((SalesProcess)script, whole));
    }

    /// <summary>Whether a person registers calls, by the process file.</summary>
    public static bool MayRegister(Person person, Office office) => person.Has(Registrars(office));

    /// <summary>Whoever registers calls, by the process file.</summary>
    public static Role Registrars(Office office) => office.Processes.Current.First.Roles;
}
