#include "core/document/Block.h"

#include "core/base/EnumNames.h"

namespace duizhao::document {

namespace {

constexpr EnumNames<BlockKind, 9> kBlockKinds{{{BlockKind::Heading, "heading"},
                                               {BlockKind::Paragraph, "paragraph"},
                                               {BlockKind::ListItem, "list-item"},
                                               {BlockKind::Table, "table"},
                                               {BlockKind::Code, "code"},
                                               {BlockKind::Quote, "quote"},
                                               {BlockKind::Image, "image"},
                                               {BlockKind::Caption, "caption"},
                                               {BlockKind::Rule, "rule"}}};

constexpr EnumNames<FoldReason, 9> kFoldReasons{{{FoldReason::None, ""},
                                                 {FoldReason::Furniture, "furniture"},
                                                 {FoldReason::Wrapper, "wrapper"},
                                                 {FoldReason::Stub, "stub"},
                                                 {FoldReason::RepeatedOriginal, "repeated-original"},
                                                 {FoldReason::RepeatedTitle, "repeated-title"},
                                                 {FoldReason::Thumbnail, "thumbnail"},
                                                 {FoldReason::Markup, "markup"},
                                                 {FoldReason::Note, "note"}}};

constexpr EnumNames<Disposition, 3> kDispositions{
    {{Disposition::Shown, "shown"}, {Disposition::Metadata, "metadata"}, {Disposition::Folded, "folded"}}};

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

} // namespace duizhao::document
