using GiaoBan.App.Verbs.Access;
using GiaoBan.App.Verbs.Bench;
using GiaoBan.App.Verbs.Crash;
using GiaoBan.App.Verbs.Fuzz;
using GiaoBan.App.Verbs.Papers;

namespace GiaoBan.App.Verbs;

/// <summary>The command line: `giaoban VERB …`. Exit codes: 0 held, 1 fell short, 2 bad use or bad input, 3 a peer is missing.</summary>
internal static class Verb
{
    private const string Usage = """
        Cách dùng: ./giaoban VIỆC [tùy chọn]
          serve    --database KẾT_NỐI [--port N] [--address IP] [--certificate TỆP]   chạy ứng dụng web
          demo     [--check] [--article TỆP] [--database KẾT_NỐI]      dựng quý mẫu rồi chạy
          extract  [--text|--explain] TỆP                              đọc một văn bản
          group    TỆP.json                                            gộp khó khăn, kiến nghị cùng một việc
          access   [--list]                                            đi hết mọi đường với mọi vai trò
          verify   --database KẾT_NỐI [--anchor TỆP]                   kiểm chuỗi nhật ký
          crash    [--rounds N] [--seed N]                             giết máy chủ giữa lúc đang ghi, so lại với điều đã hứa
          migrate  --database KẾT_NỐI                                  đưa cơ sở dữ liệu lên bản mới
          user add --database KẾT_NỐI …                                tạo người quản trị đầu tiên
          bench    read [--full]                                       đo tốc độ đọc, cạnh một giới hạn và một phần mềm khác
          fuzz     [--seconds N] [--seed S] [--case N]                 đưa văn bản hỏng cho bộ đọc
          import units TỆP --database KẾT_NỐI [--check]                nhập danh sách đơn vị
          export units --database KẾT_NỐI [--out TỆP]                  xuất danh sách đơn vị
          bench    page [--full] [--database C]                        đo danh sách 100.000 nhiệm vụ, cạnh một máy chủ trần
          bench units [--database KẾT_NỐI] [--full]                    đo danh bạ 4.000 đơn vị, 20.000 người
          purge    --database KẾT_NỐI --entry N --reason LÝ_DO         xóa nội dung, giữ dấu vết
          tls init --data THƯ_MỤC --names TÊN,IP                       chứng thư cho mạng nội bộ
          document check TỆP [--form MẪU] | document make LOẠI --out TỆP      so thể thức, viết văn bản
          build | test [--quick]                                       dựng và thử mã nguồn
        """;

    public static async Task<int> RunAsync(string[] args)
    {
        try
        {
            return args switch
            {
                ["serve", .. var rest] => await Serve.RunAsync(new Options(rest)),
                ["demo", .. var rest] => await DemoVerb.RunAsync(new Options(rest)),
                ["extract", .. var rest] => Extract.Run(new Options(rest)),
                ["group", .. var rest] => Group.Run(new Options(rest)),
                ["verify", .. var rest] => await Verify.RunAsync(new Options(rest)),
                ["access", .. var rest] => await AccessVerb.RunAsync(new Options(rest)),
                ["crash", .. var rest] => await CrashVerb.RunAsync(new Options(rest)),
                ["migrate", .. var rest] => await Migrate.RunAsync(new Options(rest)),
                ["bench", "units", .. var rest] => await UnitsBench.RunAsync(new Options(rest)),
                ["bench", .. var rest] => await BenchVerb.RunAsync(new Options(rest)),
                ["fuzz", .. var rest] => FuzzVerb.Run(new Options(rest)),
                ["document", .. var rest] => await DocumentVerb.RunAsync(new Options(rest)),
                ["user", "add", .. var rest] => await UserAdd.RunAsync(new Options(rest)),
                ["import", "units", .. var rest] => await ImportExport.ImportAsync(new Options(rest)),
                ["export", "units", .. var rest] => await ImportExport.ExportAsync(new Options(rest)),
                ["purge", .. var rest] => await PurgeVerb.RunAsync(new Options(rest)),
                ["tls", "init", .. var rest] => await TlsInit.RunAsync(new Options(rest)),
                _ => throw new BadUse($"Không có việc “{(args.Length == 0 ? "" : args[0])}”.\n{Usage}"),
            };
        }
        catch (BadUse e)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return 2;
        }
    }
}

/// <summary>The command was used wrongly or was given something it cannot take: one Vietnamese line, exit code 2.</summary>
internal sealed class BadUse(string message) : Exception(message);

/// <summary>Options as typed: `--name value`, `--flag`, and what stands alone.</summary>
internal sealed class Options
{
    private static readonly string[] Flags = ["--check", "--reset", "--list", "--text", "--explain", "--full", "--quick", "--sweep"];
    private readonly Dictionary<string, string> _named = new(StringComparer.Ordinal);

    public Options(IReadOnlyList<string> args)
    {
        for (var i = 0; i < args.Count; i++)
        {
            if (!args[i].StartsWith("--", StringComparison.Ordinal)) Alone.Add(args[i]);
            else if (Flags.Contains(args[i])) _named[args[i]] = "";
            else if (i + 1 < args.Count) _named[args[i]] = args[++i];
            else throw new BadUse($"Tùy chọn {args[i]} thiếu giá trị.");
        }
    }

    public List<string> Alone { get; } = [];

    public bool Has(string name) => _named.ContainsKey(name);
    public string? Get(string name) => _named.GetValueOrDefault(name);
    public string Need(string name) => Get(name) ?? throw new BadUse($"Thiếu tùy chọn {name}.");

    public int Number(string name, int otherwise) =>
        Get(name) is not { } text ? otherwise : int.TryParse(text, out var number) ? number : throw new BadUse($"Tùy chọn {name} phải là số, không phải “{text}”.");

    /// <summary>Refuses what the verb does not know, so that a slip is not silently ignored.</summary>
    public Options Only(params string[] known)
    {
        if (_named.Keys.FirstOrDefault(n => !known.Contains(n)) is { } stranger) throw new BadUse($"Không có tùy chọn {stranger}.");
        return this;
    }
}
