using System.Text;
using GiaoBan.App.Features.Organization.Import;
using GiaoBan.App.Tests.Fixtures;
using GiaoBan.App.Web;
using GiaoBan.Domain.Organization;
using GiaoBan.Storage.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GiaoBan.App.Tests.Organization;

/// <summary>The register comes in and goes out as one table; a broken row is told with its sentence and then nothing is taken.</summary>
public abstract class ImportingTests(EmptyRecord empty) : IAsyncLifetime
{
    private const string Header = "code\tname\tshort_name\tkind\tlevel\tparent\tvalid_from\tvalid_to\tagency_code\taliases\tphone\tcontacts\tcommunes\tplaces\tbecame";
    private const string Good = "TINH\tỦy ban nhân dân tỉnh\t\tauthority\tprovince\t\t2016-01-01";
    private TestDatabase? _database;

    /// <summary>Rows, each broken in one way, below a good one; the column told of, and a piece of the sentence.</summary>
    public static readonly TheoryData<string, string, string> Broken = new()
    {
        { Row(code: ""), "code", "Thiếu mã đơn vị" },
        { Row(code: new string('A', 41)), "code", "dài quá 40" },
        { Row(code: "SỞ"), "code", "chữ không dấu" },
        { Row(name: ""), "name", "Thiếu tên" },
        { Row(name: new string('a', 201)), "name", "dài quá 200" },
        { Row(name: "123"), "name", "không có chữ nào" },
        { Row(shortName: new string('a', 201)), "short_name", "dài quá 200" },
        { Row(kind: "so"), "kind", "party-committee, party-body" },
        { Row(kind: "3"), "kind", "Không có loại “3”" },
        { Row(level: "phuong"), "level", "central, province, district, commune" },
        { Row(from: ""), "valid_from", "Thiếu ngày bắt đầu" },
        { Row(from: "2019-13-01"), "valid_from", "không phải ngày" },
        { Row(to: "hôm nay"), "valid_to", "không phải ngày" },
        { Row(to: "2015-12-31"), "valid_to", "sớm hơn ngày đầu" },
        { Row(agency: "h37"), "agency_code", "không đúng dạng" },
        { Row(agency: "H37\nB\tĐơn vị B\t\tauthority\tprovince\t\t2016-01-01\t\tH37"), "agency_code", "đã ghi cho A" },
        { Row(aliases: new string('a', 201)), "aliases", "dài quá 200" },
        { Row(aliases: "Tên cũ; tên CŨ"), "aliases", "có hai lần" },
        { Row(phone: "0912 345 678"), "phone", "điện thoại cơ quan" },
        { Row(phone: "gọi bàn trực"), "phone", "chữ lạ" },
        { Row(contacts: "|Chánh Văn phòng"), "contacts", "Họ tên|Chức vụ" },
        { Row(contacts: "Một; Hai; Ba"), "contacts", "mỗi đơn vị hai người" },
        { Row(contacts: "Lý Thị Mai|Chuyên viên|0912345678"), "contacts", "điện thoại cơ quan" },
        { Row(communes: "mười"), "communes", "số@ngày..ngày" },
        { Row(communes: "0"), "communes", "Không đọc được “0”" },
        { Row(communes: "5@2016-01-01..; 6@2018-01-01.."), "communes", "đã có số đơn vị chưa rõ tên" },
        { Row(parent: "KHONGCO"), "parent", "Không có đơn vị KHONGCO" },
        { Row(parent: "A"), "parent", "trực thuộc chính mình" },
        { Row(parent: "TINH", from: "2015-01-01"), "parent", "chưa có hoặc không còn ngày 1/1/2015" },
        { Row(places: "Cụm thi đua CUM2"), "places", "cây=MÃ@ngày..ngày" },
        { Row(places: "Cụm=TINH@mãi"), "places", "cây=MÃ@ngày..ngày" },
        { Row(places: "Cụm=KHONGCO"), "places", "Không có đơn vị KHONGCO" },
        { Row(places: "Cụm=TINH@2016-01-01..; Cụm=TINH@2018-01-01.."), "places", "đã đứng dưới một đơn vị khác" },
        { Row(places: "Cụm=TINH@2014-01-01..2015-01-01"), "places", "chưa có hoặc không còn" },
        { Row(parent: "TINH", places: "Trực thuộc=TINH"), "parent", "không ghi lại ở cột places" },
        { Row(places: "Cụm=B") + "\nB\tĐơn vị B\t\tauthority\tprovince\t\t2016-01-01\t\t\t\t\t\t\tCụm=A", "places", "vòng tròn" },
        { Row(became: "TINH"), "became", "phải có ngày cuối" },
        { Row(to: "2020-12-31", became: "KHONGCO"), "became", "Không có đơn vị kế thừa KHONGCO" },
        { Row(to: "2020-12-31", became: "TINH@2021-02-01"), "became", "ngay sau ngày cuối" },
        { Row(to: "2020-12-31", became: "TINH; TINH"), "became", "một nơi kế thừa chính" },
        { Row(to: "2015-12-31", from: "2014-01-01", became: "A"), "became", "không tồn tại ngày" },
        { Row() + "\n" + Row(), "code", "có hai dòng trong tệp" },
        { Row() + "\n" + Row(from: "2018-01-01"), "valid_from", "đã có đơn vị khác dùng" },
        { Row() + string.Concat(Enumerable.Repeat("\tx", 9)), "", "bảng chỉ có 15 cột" },
        { Row(name: "Đơn\u0001vị"), "", "ký tự điều khiển" },
    };

    public async ValueTask InitializeAsync() => _database = await empty.CopyAsync();

    public async ValueTask DisposeAsync()
    {
        if (_database is not null) await _database.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Every_kind_of_broken_row_is_told_at_its_column_and_nothing_is_taken()
    {
        Assert.True(Broken.Count >= 30);
        foreach (var (rows, column, sentence) in Broken.Select(b => b.Data))
        {
            var report = await ImportAsync($"{Header}\n{Good}\n{rows}\n");
            Assert.True(report.Problems.Any(p => p.Column == column && p.Message.Contains(sentence, StringComparison.Ordinal)), $"{rows}: {string.Join(" | ", report.Problems.Select(p => $"{p.Column}: {p.Message}"))}");
            Assert.All(report.Problems, p => Assert.EndsWith(".", p.Message.TrimEnd('…'), StringComparison.Ordinal));
        }
        await using var db = _database!.Open();
        Assert.Equal((0, 0), (await db.Units.CountAsync(), await db.AuditEntries.CountAsync()));
    }

    [Theory]
    [InlineData("", "Tệp trống")]
    [InlineData("code\tname", "Thiếu cột kind, level, valid_from")]
    [InlineData("code\tname\tkind\tlevel\tvalid_from\tmàu", "Không có cột “màu”")]
    [InlineData("code\tname\tkind\tlevel\tvalid_from\tcode", "có hai lần")]
    [InlineData("code\tname\tkind\tlevel\tvalid_from\n# chú thích\n\n", "chưa có đơn vị nào")]
    public async Task A_table_that_is_none_is_told(string text, string sentence) => Assert.Contains(sentence, Assert.Single((await ImportAsync(text)).Problems).Message, StringComparison.Ordinal);

    [Fact]
    public async Task A_file_in_another_encoding_is_told() => Assert.Contains("UTF-8", Assert.Single((await ImportAsync([0x53, 0xF4, 0xFF, 0x0A])).Problems).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("2019", "2019-06-01", 226, 95)]
    [InlineData("2020", "2019-06-01", 226, 95)]
    [InlineData("2020", "2020-06-01", 200, 95)]
    [InlineData("2024", "2025-01-15", 194, 95)]
    [InlineData("2025", "2019-06-01", 226, 95)]
    [InlineData("2025", "2025-06-30", 194, null)]
    [InlineData("2025", "2025-07-01", 61, null)]
    public async Task The_province_is_loaded_step_by_step(string file, string day, int unnamed, int? living)
    {
        var report = await ImportAsync(await File.ReadAllBytesAsync(Path.Combine(Root(), "data", "lang-son", $"{file}.tsv")));
        Assert.Equal([], report.Problems);
        await using var db = _database!.Open();
        var on = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
        var units = (await db.Units.Include(u => u.Unnamed).ToListAsync()).Where(u => u.ExistsOn(on)).ToList();
        Assert.Equal(unnamed, units.Where(u => u.Kind is UnitKind.PartyCommittee).Sum(u => u.UnnamedOn(on)));
        if (living is { } count) Assert.Equal(count, units.Count);
        if (on < new DateOnly(2025, 7, 1)) return;

        Assert.DoesNotContain(units, u => u.Level is UnitLevel.District);
        Assert.Equal(65, unnamed + units.Count(u => u is { Level: UnitLevel.Commune, Kind: UnitKind.PartyCommittee }));
        Assert.Equal(["BDVTU", "BTGTU"], (await db.UnitSuccessions.Where(s => db.Units.Any(u => u.Id == s.SuccessorId && u.Code == "BTGDVTU")).Select(s => db.Units.Single(u => u.Id == s.PredecessorId).Code).ToListAsync()).Order());
    }

    [Fact]
    public async Task What_goes_out_comes_in_again_the_same_and_twice_changes_nothing()
    {
        const string table = Header + "\n" +
            "TINH\tỦy ban nhân dân tỉnh\tUBND tỉnh\tauthority\tprovince\t\t2016-01-01\t\tH37\tUBND; Ủy ban tỉnh\t0205 3812 345\tLý Thị Mai|Chánh Văn phòng|0205 3812 346; Vi Văn Nam\t226@2016-01-01..2019-12-31; ~194@2020-01-01.. (ước chừng)\n" +
            "CUM2\tCụm số 2\t\tassociation\tprovince\t\t2016-01-01\n" +
            "SNV\tSở Nội vụ\t\tauthority-body\tprovince\tTINH\t2016-01-01\t2024-12-31\t\t\t\t\t\tCụm thi đua=CUM2@2018-01-01..2019-12-31\tSNV2; SYT*\n" +
            "SNV2\tSở Nội vụ và Lao động\t\tauthority-body\tprovince\tTINH\t2025-01-01\n" +
            "SYT\tSở Y tế\t\tauthority-body\tprovince\t\t2016-01-01\t\t\t\t\t\t\tTrực thuộc=TINH@2017-01-01..2018-12-31; Trực thuộc=SNV@2019-01-01..2019-12-31; Cụm thi đua=CUM2\n";
        var first = await ImportAsync(table);
        Assert.Equal([], first.Problems);
        Assert.Equal((5, 5, 0), (first.Rows, first.Added, first.Known));
        var exported = await ExportAsync();
        Assert.Equal(table.Replace("SNV2; SYT*", "SYT*; SNV2", StringComparison.Ordinal).Replace("Trực thuộc=TINH@2017-01-01..2018-12-31; Trực thuộc=SNV@2019-01-01..2019-12-31; Cụm thi đua=CUM2", "Cụm thi đua=CUM2; Trực thuộc=TINH@2017-01-01..2018-12-31; Trực thuộc=SNV@2019-01-01..2019-12-31", StringComparison.Ordinal), exported);

        var again = await ImportAsync(exported);
        Assert.Equal([], again.Problems);
        Assert.Equal((0, 5), (again.Added, again.Known));
        Assert.Equal(exported, await ExportAsync());
        await using var other = await empty.CopyAsync();
        Assert.Equal([], (await ImportAsync(Encoding.UTF8.GetBytes(exported), other)).Problems);
        Assert.Equal(exported, await ExportAsync(other));
    }

    [Fact]
    public async Task What_is_here_already_is_not_renamed_moved_or_ended_by_a_file()
    {
        await ImportAsync($"{Header}\n{Good}\n");
        foreach (var (row, sentence) in new[] { (Good.Replace("nhân dân", "Nhân dân khác", StringComparison.Ordinal), "Sắp xếp đơn vị"), (Good.Replace("authority", "front", StringComparison.Ordinal), "đã có là"), ($"{Good}\t2020-12-31", "Kết thúc đơn vị bằng Sắp xếp") })
            Assert.Contains(sentence, Assert.Single((await ImportAsync($"{Header}\n{row}\n")).Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Four_thousand_units_come_in_and_the_record_holds_them()
    {
        var rows = Enumerable.Range(1, 4000).Select(n => $"X{n}\tXã số {n}\t\tauthority\tcommune\t{(n <= 20 ? "TINH" : $"X{(n - 1) / 20}")}\t2016-01-01");
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var report = await ImportAsync($"{Header}\n{Good}\n{string.Join('\n', rows)}\n");
        TestContext.Current.TestOutputHelper?.WriteLine($"4,000 units in {watch.Elapsed.TotalSeconds:0.0} s");
        Assert.Equal((4001, 4001), (report.Rows, report.Added));
        await using var db = _database!.Open();
        Assert.Equal(0, (await Verifier.VerifyAsync(db, null, CancellationToken.None)).Drift);
        Assert.Equal(4000, await db.UnitEdges.CountAsync());
    }

    private static string Row(string code = "A", string name = "Đơn vị A", string shortName = "", string kind = "authority-body", string level = "province", string parent = "", string from = "2016-01-01", string to = "",
        string agency = "", string aliases = "", string phone = "", string contacts = "", string communes = "", string places = "", string became = "")
    {
        var row = string.Join('\t', code, name, shortName, kind, level, parent, from, to, agency, aliases, phone, contacts, communes, places, became);
        return row.TrimEnd('\t');
    }

    private Task<ImportReport> ImportAsync(string table) => ImportAsync(Encoding.UTF8.GetBytes(table));

    private async Task<ImportReport> ImportAsync(byte[] bytes, TestDatabase? into = null)
    {
        await using var services = Services(into);
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ImportUnits>().RunAsync(bytes, null, checkOnly: false, CancellationToken.None);
    }

    private async Task<string> ExportAsync(TestDatabase? from = null)
    {
        await using var services = Services(from);
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ExportUnits>().RunAsync(CancellationToken.None);
    }

    private ServiceProvider Services(TestDatabase? other)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        Site.AddCore(services, (other ?? _database!).Connection);
        return services.BuildServiceProvider();
    }

    private static string Root([System.Runtime.CompilerServices.CallerFilePath] string path = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "..", "..", ".."));
}

public sealed class ImportingOnSqlite(EmptyOnSqlite empty) : ImportingTests(empty), IClassFixture<EmptyOnSqlite>;

public sealed class ImportingOnPostgres(EmptyOnPostgres empty) : ImportingTests(empty), IClassFixture<EmptyOnPostgres>;
