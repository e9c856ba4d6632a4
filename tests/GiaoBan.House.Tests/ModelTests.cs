using System.Text.RegularExpressions;
using GiaoBan.Domain;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace GiaoBan.House.Tests;

/// <summary>What is stored: which rows are audited, whose they are, and that none can hold a citizen.</summary>
public partial class ModelTests
{
    /// <summary>Tables whose changes are not audited, each with its reason.</summary>
    private static readonly Dictionary<string, string> NotAudited = new()
    {
        ["draft_field"] = "being typed; submitting writes one entry",
        ["account"] = "sign-in counters change with every visit; acts on accounts are audited by their grants",
        ["account_claim"] = "the sign-in library's own",
        ["account_login"] = "the sign-in library's own",
        ["account_token"] = "the sign-in library's own",
        ["account_passkey"] = "the sign-in library's own; making and removing one are audited as events",
        ["account_session"] = "when it was last seen changes with every visit; signing in and out are audited as events",
        ["letter"] = "what the mail server answered; the acts it tells of are audited",
        ["notice"] = "a copy of what an act said, and whether it was read",
        ["stored_file_content"] = "the bytes of an audited file",
        ["outbox"] = "made by an act, in its transaction",
        ["answered_request"] = "keeps a form from being answered twice",
        ["audit_entry"] = "is the audit",
        ["audit_payload"] = "is the audit",
        ["audit_seal"] = "is the audit",
        ["data_protection_keys"] = "the framework's own",
    };

    /// <summary>Roots that belong to no organiser, each with its reason.</summary>
    private static readonly Dictionary<string, string> Shared = new()
    {
        ["reorganisation"] = "changes the register, which serves every organiser",
        ["unit"] = "the register of bodies serves every organiser",
        ["unit_group"] = "a rule over the register",
    };

    private static readonly List<IEntityType> Tables = Build();

    [Fact]
    public void Whatever_belongs_to_the_cycle_is_audited()
    {
        Assert.True(Tables.Count > 30);
        Assert.Equal(NotAudited.Keys.Order(StringComparer.Ordinal), Tables.Where(table => !table.ClrType.IsAssignableTo(typeof(IAudited))).Select(table => table.GetTableName()!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_root_of_the_cycle_says_whose_it_is_and_of_which_line()
    {
        Assert.Equal(Shared.Keys.Order(StringComparer.Ordinal), Tables.Where(table => table.ClrType.IsAssignableTo(typeof(IVersioned)) && !table.ClrType.IsAssignableTo(typeof(IOrganised))).Select(table => table.GetTableName()!).Order(StringComparer.Ordinal));
        Assert.All(Tables.Where(table => table.ClrType.IsAssignableTo(typeof(IOrganised))), table => Assert.Empty(new[] { "organiser_id", "line_id" }.Except(table.GetProperties().Select(p => p.GetColumnName()))));
        Assert.True(Tables.Count(table => table.ClrType.IsAssignableTo(typeof(IOrganised))) >= 8);
    }

    [Fact]
    public void Every_versioned_root_carries_its_version_as_a_token() =>
        Assert.All(Tables.Where(table => table.ClrType.IsAssignableTo(typeof(IVersioned))), table => Assert.True(table.FindProperty("Version")!.IsConcurrencyToken, table.Name));

    [Fact]
    public void No_column_could_hold_a_citizen() =>
        House.Keeps(Tables.SelectMany(table => table.GetProperties().Select(p => $"{table.GetTableName()}.{p.GetColumnName()}")).Where(IsOfACitizen));

    [Theory]
    [InlineData("unit_report.identity_number")]
    [InlineData("contribution.so_cccd")]
    [InlineData("contribution.cmnd")]
    [InlineData("delegate.date_of_birth")]
    [InlineData("delegate.birth_day")]
    [InlineData("contact.home_address")]
    [InlineData("contact.religion")]
    [InlineData("contact.ethnicity")]
    [InlineData("petition.citizen_name")]
    public void A_column_of_a_citizen_would_be_seen(string column) => Assert.True(IsOfACitizen(column));

    [Theory]
    [InlineData("unit_report.contact_name")] // an officer
    [InlineData("unit.phone")] // an office
    [InlineData("audit_entry.subject_id")]
    [InlineData("unit.ethnic_committee")]
    public void A_column_of_the_work_is_free(string column) => Assert.False(IsOfACitizen(column));

    [Fact]
    public void An_instant_says_that_it_is_UTC_and_nothing_is_stored_that_SQL_cannot_sort() =>
        House.Keeps(Tables.Where(table => table.ClrType.Namespace!.StartsWith("GiaoBan.", StringComparison.Ordinal)).SelectMany(table => table.GetProperties().Where(p => p.PropertyInfo?.DeclaringType == table.ClrType)
            .Where(p => IsUnsortable(Nullable.GetUnderlyingType(p.ClrType) ?? p.ClrType, p.Name)).Select(p => $"{table.GetTableName()}.{p.Name}")));

    [Fact]
    public void An_unsortable_column_would_be_seen()
    {
        Assert.True(IsUnsortable(typeof(DateTimeOffset), "AtUtc"));
        Assert.True(IsUnsortable(typeof(decimal), "Value"));
        Assert.True(IsUnsortable(typeof(DateTime), "SavedAt"));
        Assert.False(IsUnsortable(typeof(DateTime), "SavedAtUtc"));
    }

    private static bool IsUnsortable(Type type, string name) =>
        type == typeof(DateTimeOffset) || type == typeof(decimal) || type == typeof(TimeSpan) || (type == typeof(DateTime) && !name.EndsWith("Utc", StringComparison.Ordinal));

    private static bool IsOfACitizen(string column) => Citizen().IsMatch(column);

    private static List<IEntityType> Build()
    {
        var options = new DbContextOptionsBuilder<GiaoBanDb>();
        options.UseGiaoBanDatabase("Data Source=never-opened.db");
        using var db = new GiaoBanDb(options.Options);
        return [.. db.Model.GetEntityTypes().Where(table => table.GetTableName() is not null && !table.IsMappedToJson())];
    }

    [GeneratedRegex(@"identity_number|cccd|cmnd|passport|birth|home_address|residence|religio|ethnicity|gender|citizen|petitioner|national_id|tax_code|health", RegexOptions.IgnoreCase)]
    private static partial Regex Citizen();
}
