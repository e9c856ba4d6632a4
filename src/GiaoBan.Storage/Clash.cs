using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.Storage;

/// <summary>Tells whether somebody else was there first, so that looking again helps.</summary>
public static class Clash
{
    /// <summary>
    /// A row that changed meanwhile, a key already taken, a deadlock, a connection that was cut. The provider for PostgreSQL
    /// wraps what may pass in an InvalidOperationException, so the whole chain is asked.
    /// </summary>
    public static bool Is(Exception e)
    {
        for (var inner = e; inner is not null; inner = inner.InnerException)
        {
            if (inner is DbUpdateException or DbException { IsTransient: true }) return true;
        }
        return false;
    }
}
