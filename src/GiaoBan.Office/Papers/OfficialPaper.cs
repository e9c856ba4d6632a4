using GiaoBan.Office.Forms;

namespace GiaoBan.Office.Papers;

/// <summary>What every official paper has at its head and foot: who issues it, number and date, who receives it, who signs.</summary>
public abstract record OfficialPaper
{
    public required DocumentForm Form { get; init; }

    /// <summary>The body above the issuer (cơ quan cấp trên, cơ quan chủ quản); null where there is none.</summary>
    public string? Superior { get; init; }

    public required string Issuer { get; init; }

    /// <summary>Null while the records clerk has not given the number: room is left for it.</summary>
    public int? Number { get; init; }

    /// <summary>Number and symbol as printed: <c>05-TB/TU</c>, <c>05/TB-UBND</c>; room is left where there is no number yet.</summary>
    public string NumberText => $"{Number?.ToString("00", System.Globalization.CultureInfo.InvariantCulture) ?? "       "}{(Form.Family is PaperFamily.Party ? '-' : '/')}{Symbol}";

    /// <summary>As printed after the number: <c>TB/TU</c> (Party) or <c>TB-UBND</c> (State).</summary>
    public required string Symbol { get; init; }

    public required string Place { get; init; }
    public required DateOnly Date { get; init; }

    /// <summary>Bare names; dash, separator and last full stop are the form's.</summary>
    public required IReadOnlyList<string> Recipients { get; init; }

    /// <summary>On whose behalf, a line each: <c>T/L BAN THƯỜNG VỤ</c>, <c>KT. CHÁNH VĂN PHÒNG</c>. Null when the signer signs for himself.</summary>
    public string? Authority { get; init; }

    public required string Position { get; init; }

    /// <summary>Empty while nobody has signed; without academic or military titles.</summary>
    public string Signer { get; init; } = "";

    /// <summary>A code that machines read (PNG), drawn under the recipients; null where the paper carries none.</summary>
    public byte[]? Code { get; init; }
}
