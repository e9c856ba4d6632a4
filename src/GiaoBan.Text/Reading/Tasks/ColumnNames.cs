using GiaoBan.Text.Lexicon;

namespace GiaoBan.Text.Reading.Tasks;

/// <summary>What a column of a table of work says, by its header.</summary>
public enum TableColumn { Other, Task, Lead, With, When, Number, Result, Code, Origin }

/// <summary>Names the column that a header cell heads; one set of words for tables in papers and for an office's own tracking table.</summary>
internal sealed class ColumnNames(Script script)
{
    private const int LongestHeader = 12;

    public TableColumn Of(Stretch cell)
    {
        if (cell.IsEmpty || cell.To - cell.From > LongestHeader) return TableColumn.Other;
        var i = cell.From;
        if (Covers(i, cell, PhraseClass.FieldWhen)) return TableColumn.When;
        if (Covers(i, cell, PhraseClass.FieldLead)) return TableColumn.Lead;
        if (Covers(i, cell, PhraseClass.FieldWith)) return TableColumn.With;
        return script.At(i, PhraseClass.FieldTask) > 0 ? TableColumn.Task : TableColumn.Other;
    }

    // "Cơ quan, đơn vị chủ trì" — the telling word may stand behind "cơ quan"; "Kết quả thực hiện" tells something else.
    private bool Covers(int i, Stretch cell, PhraseClass use)
    {
        for (var j = i; j < cell.To; j++)
        {
            if (script.At(j, use) > 0) return true;
            if (!script.IsAny(j, "cơ", "quan", "đơn", "vị", "tên", "cá", "nhân", "bộ", "phận", "các", "ngành", "lãnh", "đạo", "cán", "sở", "phòng", "ban") && !script.IsMark(j, ',') && !script.IsMark(j, '/') && !script.IsMark(j, '-')) return false;
        }
        return false;
    }
}

/// <summary>The same for one cell alone, with the columns that only a tracking table has: running number, result, code, origin.</summary>
public static class TableHeader
{
    private static readonly string[] Numbers = ["stt", "tt", "so tt", "so thu tu", "thu tu"];
    private static readonly string[] Results = ["ket qua", "tinh hinh", "tinh trang", "da thuc hien", "ghi nhan ket qua"];
    private static readonly string[] Codes = ["ma", "ma nhiem vu", "ma so", "ma viec"];
    private static readonly string[] Origins = ["van ban giao", "so, ngay", "so van ban", "van ban chi dao", "can cu", "nguon", "can cu giao viec", "so ky hieu"];

    public static TableColumn Of(string cell)
    {
        var said = cell.Folded().Collapsed().Trim('.', ':', ' ');
        if (Numbers.Contains(said)) return TableColumn.Number;
        if (Codes.Contains(said)) return TableColumn.Code;
        if (Begins(said, Origins)) return TableColumn.Origin;
        if (Begins(said, Results)) return TableColumn.Result;

        var script = new Script(NormalisedText.From(cell));
        return new ColumnNames(script).Of(new Stretch(0, script.Count));
    }

    private static bool Begins(string said, string[] words) => words.Any(w => said.StartsWith(w, StringComparison.Ordinal) && (said.Length == w.Length || !char.IsLetter(said[w.Length])));
}
