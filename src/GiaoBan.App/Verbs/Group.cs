using System.Text.Json;
using GiaoBan.Text.Grouping;

namespace GiaoBan.App.Verbs;

/// <summary>`giaoban group FILE.json`: puts difficulties or proposals about the same matter together. Opens no database and no network; the same bytes twice.</summary>
internal static class Group
{
    private const string Form = "[{\"id\": \"…\", \"text\": \"…\"}]";
    private const long Largest = 64 * 1024 * 1024;

    public static int Run(Options options)
    {
        options.Only();
        if (options.Alone is not [var path]) throw new BadUse("Cách dùng: ./giaoban group TỆP.json");
        if (!File.Exists(path)) throw new BadUse($"Không có tệp {path}.");
        if (new FileInfo(path).Length > Largest) throw new BadUse("Tệp lớn hơn 64 MB; hãy chia tệp theo mảng công tác.");

        using var output = Console.OpenStandardOutput();
        output.Write(JsonSerializer.SerializeToUtf8Bytes(MatterGrouping.Group(Texts(path))));
        output.WriteByte((byte)'\n');
        return 0;
    }

    private static List<MatterText> Texts(string path)
    {
        using var file = Parsed(path);
        if (file.RootElement.ValueKind is not JsonValueKind.Array) throw new BadUse($"Tệp phải là một danh sách dạng {Form}.");

        List<MatterText> texts = [.. file.RootElement.EnumerateArray().Select((entry, i) => new MatterText(Field(entry, "id", i), Field(entry, "text", i)))];
        if (texts.Count > MatterGrouping.Most) throw new BadUse($"Tệp có {texts.Count} câu; mỗi lần gộp được nhiều nhất {MatterGrouping.Most} câu, hãy chia tệp theo mảng công tác.");
        if (texts.GroupBy(text => text.Id, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1) is { } twice)
            throw new BadUse($"Mã “{twice.Key}” đứng ở {twice.Count()} câu; mỗi câu cần một mã riêng.");
        return texts;
    }

    private static JsonDocument Parsed(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            return JsonDocument.Parse(stream);
        }
        catch (JsonException e)
        {
            throw new BadUse($"Tệp không phải JSON đúng cách (dòng {e.LineNumber + 1}); cần một danh sách dạng {Form}, mã UTF-8.");
        }
        catch (UnauthorizedAccessException)
        {
            throw new BadUse($"Không được phép đọc tệp {path}.");
        }
    }

    private static string Field(JsonElement entry, string name, int at)
    {
        if (entry.ValueKind is not JsonValueKind.Object || !entry.TryGetProperty(name, out var value) || value.ValueKind is not JsonValueKind.String)
            throw new BadUse($"Câu thứ {at + 1} thiếu “{name}” là một chuỗi chữ; cần dạng {Form}.");
        try
        {
            var words = value.GetString()!;
            return words.Length > 0 || name is "text" ? words : throw new BadUse($"Câu thứ {at + 1} có mã trống; mỗi câu cần một mã riêng.");
        }
        catch (InvalidOperationException)
        {
            throw new BadUse($"Câu thứ {at + 1} có chữ hỏng trong “{name}”; hãy lưu tệp ở mã UTF-8.");
        }
    }
}
