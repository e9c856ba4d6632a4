using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace GiaoBan.Storage.Sqlite;

/// <summary>Lets the migration tool build the model without starting the program.</summary>
public sealed class DesignTime : IDesignTimeDbContextFactory<GiaoBanDb>
{
    public GiaoBanDb CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<GiaoBanDb>();
        options.UseGiaoBanDatabase("Data Source=design-time.db");
        return new GiaoBanDb(options.Options);
    }
}
