using System.Runtime.InteropServices;

namespace SalesBot.Host.Hosting;

/// <summary>Keeps what SQLite and the runtime take outside the managed heap small.</summary>
internal static partial class NativeMemory
{
    // The names and numbers of <malloc.h>.
    private const int TrimThreshold = -1;
    private const int MmapThreshold = -3;
    private const int ArenaMax = -8;

    /// <summary>
    /// glibc gives every thread a pool of its own to allocate from, and keeps most of what is freed there. Here all share one pool,
    /// and what is large (a page group of SQLite, a method being compiled) goes back to the system when it is freed: some 30 MB less
    /// after a thousand registrations, for a speed that an office's few turns a second cannot notice. Called before other threads begin.
    /// </summary>
    public static void KeepSmall()
    {
        if (!OperatingSystem.IsLinux())
            return;
        try
        {
            _ = SetAllocator(ArenaMax, 1);
            _ = SetAllocator(TrimThreshold, 128 * 1024);
            _ = SetAllocator(MmapThreshold, 64 * 1024);
        }
        catch (EntryPointNotFoundException)
        {
            // Another C library than glibc (Alpine's musl) has its own ways; nothing depends on this.
        }
    }

    [LibraryImport("libc", EntryPoint = "mallopt")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int SetAllocator(int parameter, int value);
}
