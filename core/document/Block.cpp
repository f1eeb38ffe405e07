#include "core/document/Block.h"

#include <array>
#include <utility>

namespace duizhao {

namespace {

template <typename Enum, std::size_t N>
using Names = std::array<std::pair<Enum, std::string_view>, N>;

constexpr Names<BlockKind, 9> kBlockKinds{{{BlockKind::Heading, "heading"},
                                           {BlockKind::Paragraph, "paragraph"},
                                           {BlockKind::ListItem, "list-item"},
                                           {BlockKind::Table, "table"},
                                           {BlockKind::Code, "code"},
                                           {BlockKind::Quote, "quote"},
                                           {BlockKind::Image, "image"},
                                           {BlockKind::Caption, "caption"},
                                           {BlockKind::Rule, "rule"}}};

constexpr Names<FoldReason, 9> kFoldReasons{{{FoldReason::None, ""},
                                             {FoldReason::Furniture, "furniture"},
                                             {FoldReason::Wrapper, "wrapper"},
                                             {FoldReason::Stub, "stub"},
                                             {FoldReason::RepeatedOriginal, "repeated-original"},
                                             {FoldReason::RepeatedTitle, "repeated-title"},
                                             {FoldReason::Thumbnail, "thumbnail"},
                                             {FoldReason::Markup, "markup"},
                                             {FoldReason::Note, "note"}}};

constexpr Names<Disposition, 3> kDispositions{
    {{Disposition::Shown, "shown"}, {Disposition::Metadata, "metadata"}, {Disposition::Folded, "folded"}}};

template <typename Enum, std::size_t N>
std::string_view nameIn(const Names<Enum, N>& names, Enum value)
{
    for (const auto& [key, text] : names) {
        if (key == value) {
            return text;
        }
    }
    return {};
}

template <typename Enum, std::size_t N>
Enum valueIn(const Names<Enum, N>& names, std::string_view wanted, Enum otherwise)
{
    for (const auto& [key, text] : names) {
        if (text == wanted) {
            return key;
        }
    }
    return otherwise;
}

} // namespace

std::string_view name(BlockKind kind)
{
    return nameIn(kBlockKinds, kind);
}
std::string_view name(FoldReason reason)
{
    return nameIn(kFoldReasons, reason);
}
std::string_view name(Disposition disposition)
{
    return nameIn(kDispositions, disposition);
}

BlockKind blockKindFromName(std::string_view text)
{
    return valueIn(kBlockKinds, text, BlockKind::Paragraph);
}

FoldReason foldReasonFromName(std::string_view text)
{
    return valueIn(kFoldReasons, text, FoldReason::None);
}

Disposition dispositionFromName(std::string_view text)
{
    return valueIn(kDispositions, text, Disposition::Shown);
}

} // namespace duizhao
