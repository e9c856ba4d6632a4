using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace GiaoBan.Storage.Postgres;

/// <summary>Lets the migration tool build the model without starting the program.</summary>
public sealed class DesignTime : IDesignTimeDbContextFactory<GiaoBanDb>
{
    public GiaoBanDb CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<GiaoBanDb>();
        options.UseGiaoBanDatabase("Host=127.0.0.1;Database=design_time");
        return new GiaoBanDb(options.Options);
    }
}
